<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
  <context>
    <name>CommentsCard</name>
    <message numerus="yes">
      <source>%n comment(s) saved as {name}</source>
      <translation>
        <numerusform>%n comment saved as {name}</numerusform>
        <numerusform>%n comments saved as {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) imported.</source>
      <translation>
        <numerusform>%n comment imported.</numerusform>
        <numerusform>%n comments imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>… and %n more</source>
      <translation>
        <numerusform>… and %n more</numerusform>
        <numerusform>… and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) left out:</source>
      <translation>
        <numerusform>%n row left out:</numerusform>
        <numerusform>%n rows left out:</numerusform>
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
