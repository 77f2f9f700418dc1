<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en_GB">
  <context>
    <name>CaptureRoom</name>
    <message>
      <source>Save comment</source>
      <translation>Spara kommentar</translation>
    </message>
    <message>
      <source>New comment</source>
      <translation>Ny kommentar</translation>
    </message>
    <message>
      <source>Capture</source>
      <translation>Fånga</translation>
    </message>
  </context>
  <context>
    <name>Chip</name>
    <message>
      <source>Suggested from the text</source>
      <translation>Föreslås av texten</translation>
    </message>
  </context>
  <context>
    <name>FaceScale</name>
    <message>
      <source>Very unsafe</source>
      <translation>Mycket otrygg</translation>
    </message>
    <message>
      <source>Unsafe</source>
      <translation>Otrygg</translation>
    </message>
    <message>
      <source>Neither</source>
      <translation>Varken eller</translation>
    </message>
    <message>
      <source>Safe</source>
      <translation>Trygg</translation>
    </message>
    <message>
      <source>Very safe</source>
      <translation>Mycket trygg</translation>
    </message>
    <message>
      <source>Safety {level} of 5: {words}</source>
      <translation>Trygghet {level} av 5: {words}</translation>
    </message>
  </context>
  <context>
    <name>Head</name>
    <message>
      <source>Change look: light, dark, high contrast</source>
      <translation>Byt utseende: ljust, mörkt, hög kontrast</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Close the message</source>
      <translation>Stäng meddelandet</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Encrypted on this computer</source>
      <translation>Krypterat på datorn</translation>
    </message>
    <message>
      <source>Everything is saved here</source>
      <translation>Allt är sparat här</translation>
    </message>
    <message>
      <source>Saved here {clock}</source>
      <translation>Sparat här {clock}</translation>
    </message>
    <message numerus="yes">
      <source>%n waiting to sync</source>
      <translation>
        <numerusform>%n väntar på synk</numerusform>
        <numerusform>%n väntar på synk</numerusform>
      </translation>
    </message>
    <message>
      <source>safety</source>
      <translation>trygghet</translation>
    </message>
    <message>
      <source>place</source>
      <translation>plats</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>ångra</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>REHEARSAL – nothing here is counted or sent</source>
      <translation>ÖVNING – inget här räknas eller skickas</translation>
    </message>
  </context>
</TS>
