<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
  <context>
    <name>ActNames</name>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n record</numerusform>
        <numerusform>%n records</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Closing</name>
    <message numerus="yes">
      <source>%n comment(s) tell of persons and wait for review</source>
      <translation>
        <numerusform>%n comment tells of a person and waits for review</numerusform>
        <numerusform>%n comments tell of persons and wait for review</numerusform>
      </translation>
    </message>
  </context>
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
    <name>ContactLine</name>
    <message numerus="yes">
      <source>%n call(s) without an answer</source>
      <translation>
        <numerusform>%n call without an answer</numerusform>
        <numerusform>%n calls without an answer</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ContactsOut</name>
    <message numerus="yes">
      <source>%n contact(s) in {file}, marked as handed over. The file is not encrypted.</source>
      <translation>
        <numerusform>%n contact in {file}, marked as handed over. The file is not encrypted.</numerusform>
        <numerusform>%n contacts in {file}, marked as handed over. The file is not encrypted.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DisclosureSection</name>
    <message numerus="yes">
      <source>%n comment(s) saved in {file}, masked. It stands in the log.</source>
      <translation>
        <numerusform>%n comment saved in {file}, masked. It stands in the log.</numerusform>
        <numerusform>%n comments saved in {file}, masked. It stands in the log.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) chosen</source>
      <translation>
        <numerusform>%n comment chosen</numerusform>
        <numerusform>%n comments chosen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them masked</source>
      <translation>
        <numerusform>%n of them masked</numerusform>
        <numerusform>%n of them masked</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DueSection</name>
    <message numerus="yes">
      <source>%n record(s) will be deleted for good: here, in the backups and at the server.</source>
      <translation>
        <numerusform>%n record will be deleted for good: here, in the backups and at the server.</numerusform>
        <numerusform>%n records will be deleted for good: here, in the backups and at the server.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) are deleted.</source>
      <translation>
        <numerusform>%n record is deleted.</numerusform>
        <numerusform>%n records are deleted.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n record(s) …</source>
      <translation>
        <numerusform>Delete %n record …</numerusform>
        <numerusform>Delete %n records …</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>kept %n day(s)</source>
      <translation>
        <numerusform>kept %n day</numerusform>
        <numerusform>kept %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more is held back</source>
      <translation>
        <numerusform>%n more is held back</numerusform>
        <numerusform>%n more are held back</numerusform>
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
    <name>LogSection</name>
    <message numerus="yes">
      <source>%n met another's change</source>
      <translation>
        <numerusform>%n met another's change</numerusform>
        <numerusform>%n met another's change</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n refused</source>
      <translation>
        <numerusform>%n refused</numerusform>
        <numerusform>%n refused</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>All %n line(s) are as they were written.</source>
      <translation>
        <numerusform>The line is as it was written.</numerusform>
        <numerusform>All %n lines are as they were written.</numerusform>
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
    <name>PersonalLine</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RemovalSection</name>
    <message numerus="yes">
      <source>%n record(s) removed from this laptop. The server holds them.</source>
      <translation>
        <numerusform>%n record removed from this laptop. The server holds it.</numerusform>
        <numerusform>%n records removed from this laptop. The server holds them.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n comment</numerusform>
        <numerusform>%n comments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) in all</source>
      <translation>
        <numerusform>%n record in all</numerusform>
        <numerusform>%n records in all</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It stays: %n part(s) are not confirmed by the server.</source>
      <translation>
        <numerusform>It stays: %n part is not confirmed by the server.</numerusform>
        <numerusform>It stays: %n parts are not confirmed by the server.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{occasion}: removed {when}, %n record(s)</source>
      <translation>
        <numerusform>{occasion}: removed {when}, %n record</numerusform>
        <numerusform>{occasion}: removed {when}, %n records</numerusform>
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
    <name>ReviewRoom</name>
    <message numerus="yes">
      <source>%n comment(s) are approved</source>
      <translation>
        <numerusform>%n comment is approved</numerusform>
        <numerusform>%n comments are approved</numerusform>
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
    <name>RunsSection</name>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n record</numerusform>
        <numerusform>%n records</numerusform>
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
    <name>ServerSection</name>
    <message numerus="yes">
      <source>%n change(s) sent</source>
      <translation>
        <numerusform>%n change sent</numerusform>
        <numerusform>%n changes sent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) came in</source>
      <translation>
        <numerusform>%n record came in</numerusform>
        <numerusform>%n records came in</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Syncing, %n left …</source>
      <translation>
        <numerusform>Syncing, %n left …</numerusform>
        <numerusform>Syncing, %n left …</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) wait to be sent</source>
      <translation>
        <numerusform>%n record waits to be sent</numerusform>
        <numerusform>%n records wait to be sent</numerusform>
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
    <message numerus="yes">
      <source>Syncing, %n left …</source>
      <translation>
        <numerusform>Syncing, %n left …</numerusform>
        <numerusform>Syncing, %n left …</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to look at in the room Sync</source>
      <translation>
        <numerusform>%n to look at in the room Sync</numerusform>
        <numerusform>%n to look at in the room Sync</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StickSection</name>
    <message numerus="yes">
      <source>Taken in: %n change(s) that were new here.</source>
      <translation>
        <numerusform>Taken in: %n change that was new here.</numerusform>
        <numerusform>Taken in: %n changes that were new here.</numerusform>
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
  <context>
    <name>WaitingCard</name>
    <message numerus="yes">
      <source>Approve all %n</source>
      <translation>
        <numerusform>Approve %n</numerusform>
        <numerusform>Approve all %n</numerusform>
      </translation>
    </message>
  </context>
</TS>
