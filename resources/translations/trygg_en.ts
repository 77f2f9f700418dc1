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
    <name>LockPage</name>
    <message numerus="yes">
      <source>Wait %n second(s) before the next try.</source>
      <translation>
        <numerusform>Wait %n second before the next try.</numerusform>
        <numerusform>Wait %n seconds before the next try.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NewPassphrase</name>
    <message numerus="yes">
      <source>%n more character(s) at least</source>
      <translation>
        <numerusform>%n more character at least</numerusform>
        <numerusform>%n more characters at least</numerusform>
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
    <name>RestoreForm</name>
    <message numerus="yes">
      <source>%n comment(s) that are here now are not in it.</source>
      <translation>
        <numerusform>%n comment that is here now is not in it.</numerusform>
        <numerusform>%n comments that are here now are not in it.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other record(s) are not in it: occasions, drafts, counts.</source>
      <translation>
        <numerusform>%n other record is not in it: occasions, drafts, counts.</numerusform>
        <numerusform>%n other records are not in it: occasions, drafts, counts.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) are there as they were earlier.</source>
      <translation>
        <numerusform>%n record is there as it was earlier.</numerusform>
        <numerusform>%n records are there as they were earlier.</numerusform>
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
