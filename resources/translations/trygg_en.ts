<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
  <context>
    <name>CommentsSection</name>
    <message numerus="yes">
      <source>%n comment(s) imported.</source>
      <translation>
        <numerusform>%n comment imported.</numerusform>
        <numerusform>%n comments imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) left out; they are listed below.</source>
      <translation>
        <numerusform>%n row was left out; it is listed below.</numerusform>
        <numerusform>%n rows were left out; they are listed below.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) saved in {name}. The file is not encrypted.</source>
      <translation>
        <numerusform>%n comment saved in {name}. The file is not encrypted.</numerusform>
        <numerusform>%n comments saved in {name}. The file is not encrypted.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EarlierOccasions</name>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n comment</numerusform>
        <numerusform>%n comments</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NewPassphrasePage</name>
    <message numerus="yes">
      <source>%n more character(s) at least</source>
      <translation>
        <numerusform>At least %n more character</numerusform>
        <numerusform>At least %n more characters</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PackSection</name>
    <message numerus="yes">
      <source>%n theme(s)</source>
      <translation>
        <numerusform>%n theme</numerusform>
        <numerusform>%n themes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) spoken about</source>
      <translation>
        <numerusform>%n place spoken about</numerusform>
        <numerusform>%n places spoken about</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) for the booth</source>
      <translation>
        <numerusform>%n place for the booth</numerusform>
        <numerusform>%n places for the booth</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n organisation(s)</source>
      <translation>
        <numerusform>%n organisation</numerusform>
        <numerusform>%n organisations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n referral text(s)</source>
      <translation>
        <numerusform>%n referral text</numerusform>
        <numerusform>%n referral texts</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RunningOccasion</name>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n comment</numerusform>
        <numerusform>%n comments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to complete</source>
      <translation>
        <numerusform>%n to complete</numerusform>
        <numerusform>%n to complete</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Scribe</name>
    <message numerus="yes">
      <source>{label}: %n more agree(s)</source>
      <translation>
        <numerusform>{label}: %n more agrees</numerusform>
        <numerusform>{label}: %n more agree</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n draft(s) from before restored: {listed}</source>
      <translation>
        <numerusform>One draft is restored: {listed}</numerusform>
        <numerusform>%n drafts are restored: {listed}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SideBySide</name>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n difference</numerusform>
        <numerusform>%n differences</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message numerus="yes">
      <source>%n waiting to sync</source>
      <translation>
        <numerusform>%n waiting to sync</numerusform>
        <numerusform>%n waiting to sync</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TodayPanel</name>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n comment</numerusform>
        <numerusform>%n comments</numerusform>
      </translation>
    </message>
  </context>
</TS>
