<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
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
</TS>
