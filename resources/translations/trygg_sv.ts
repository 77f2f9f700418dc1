<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en_GB">
  <context>
    <name>AboutMeeting</name>
    <message>
      <source>Notes</source>
      <translation>Anteckningar</translation>
    </message>
    <message>
      <source>Protocol</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Rubrik</translation>
    </message>
    <message>
      <source>Registration number (dnr)</source>
      <translation>Diarienummer (dnr)</translation>
    </message>
    <message>
      <source>Chair</source>
      <translation>Ordförande</translation>
    </message>
    <message>
      <source>Secretary</source>
      <translation>Sekreterare</translation>
    </message>
    <message>
      <source>Board or council</source>
      <translation>Nämnd eller styrelse</translation>
    </message>
    <message>
      <source>Adjuster (justerare)</source>
      <translation>Justerare</translation>
    </message>
    <message>
      <source>Place of the adjustment</source>
      <translation>Plats för justeringen</translation>
    </message>
    <message>
      <source>Time of the adjustment</source>
      <translation>Tid för justeringen</translation>
    </message>
    <message>
      <source>Announced on the notice board from</source>
      <translation>Anslaget sätts upp</translation>
    </message>
    <message>
      <source>Announced until</source>
      <translation>Anslaget tas ned</translation>
    </message>
    <message>
      <source>Where the protocol is kept</source>
      <translation>Protokollet förvaras</translation>
    </message>
    <message>
      <source>Form of the minutes</source>
      <translation>Anteckningarnas form</translation>
    </message>
  </context>
  <context>
    <name>AboutSection</name>
    <message>
      <source>Show the licences</source>
      <translation>Visa licenserna</translation>
    </message>
    <message>
      <source>About Trygg</source>
      <translation>Om Trygg</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Version {version}</translation>
    </message>
    <message>
      <source>What citizens say at a safety dialogue, kept, protected and answered. It needs no network.</source>
      <translation>Det invånarna säger i en trygghetsdialog: bevarat, skyddat och besvarat. Inget nät behövs.</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licenser</translation>
    </message>
  </context>
  <context>
    <name>AccusedBar</name>
    <message>
      <source>A person is pointed out</source>
      <translation>Någon pekas ut</translation>
    </message>
    <message>
      <source>Write what happens, where and when, not who it is. Tell the citizen where to turn:</source>
      <translation>Skriv vad som händer, var och när – inte vem. Berätta vart man vänder sig:</translation>
    </message>
    <message>
      <source>Save without names</source>
      <translation>Spara utan namn</translation>
    </message>
    <message>
      <source>Only count the referral</source>
      <translation>Räkna bara hänvisningen</translation>
    </message>
  </context>
  <context>
    <name>ActNames</name>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n post</numerusform>
        <numerusform>%n poster</numerusform>
      </translation>
    </message>
    <message>
      <source>Was refused</source>
      <translation>Nekades</translation>
    </message>
    <message>
      <source>Sat down with the PIN</source>
      <translation>Satte sig vid datorn med PIN</translation>
    </message>
    <message>
      <source>Wrong PIN</source>
      <translation>Fel PIN-kod</translation>
    </message>
    <message>
      <source>Added a person</source>
      <translation>Lade till en person</translation>
    </message>
    <message>
      <source>Changed a person's role or PIN</source>
      <translation>Ändrade någons roll eller PIN</translation>
    </message>
    <message>
      <source>Removed a person</source>
      <translation>Tog bort en person</translation>
    </message>
    <message>
      <source>Wrote a contact down</source>
      <translation>Skrev ner en kontakt</translation>
    </message>
    <message>
      <source>Changed a contact</source>
      <translation>Ändrade en kontakt</translation>
    </message>
    <message>
      <source>Called, and deleted the contact</source>
      <translation>Ringde och tog bort kontakten</translation>
    </message>
    <message>
      <source>Erased a contact on the person's wish</source>
      <translation>Raderade en kontakt på personens begäran</translation>
    </message>
    <message>
      <source>Took a register extract</source>
      <translation>Tog ut ett registerutdrag</translation>
    </message>
    <message>
      <source>Handed contacts over</source>
      <translation>Lämnade över kontakter</translation>
    </message>
    <message>
      <source>Approved a masking</source>
      <translation>Godkände en maskning</translation>
    </message>
    <message>
      <source>Undid a masking</source>
      <translation>Ångrade en maskning</translation>
    </message>
    <message>
      <source>Read a sealed original</source>
      <translation>Läste ett förseglat original</translation>
    </message>
    <message>
      <source>Destroyed an original</source>
      <translation>Förstörde ett original</translation>
    </message>
    <message>
      <source>Deleted by retention</source>
      <translation>Gallrade</translation>
    </message>
    <message>
      <source>Set a hold</source>
      <translation>Lade ett gallringsstopp</translation>
    </message>
    <message>
      <source>Lifted a hold</source>
      <translation>Hävde ett gallringsstopp</translation>
    </message>
    <message>
      <source>Gave comments out, masked</source>
      <translation>Lämnade ut synpunkter, maskade</translation>
    </message>
    <message>
      <source>Changed keys</source>
      <translation>Ändrade nycklar</translation>
    </message>
    <message>
      <source>Put a backup back</source>
      <translation>Återställde en säkerhetskopia</translation>
    </message>
    <message>
      <source>Took old lines out of the log</source>
      <translation>Gallrade gamla rader i loggen</translation>
    </message>
    <message>
      <source>contacts</source>
      <translation>kontakter</translation>
    </message>
    <message>
      <source>taking contacts out or away</source>
      <translation>lämna ut eller radera kontakter</translation>
    </message>
    <message>
      <source>masking</source>
      <translation>maskning</translation>
    </message>
    <message>
      <source>sealed originals</source>
      <translation>förseglade original</translation>
    </message>
    <message>
      <source>retention</source>
      <translation>gallring</translation>
    </message>
    <message>
      <source>disclosure</source>
      <translation>utlämnande</translation>
    </message>
    <message>
      <source>the log</source>
      <translation>loggen</translation>
    </message>
    <message>
      <source>people and roles</source>
      <translation>personer och roller</translation>
    </message>
    <message>
      <source>keys and backups</source>
      <translation>nycklar och säkerhetskopior</translation>
    </message>
  </context>
  <context>
    <name>ActionRow</name>
    <message>
      <source>What is to be done?</source>
      <translation>Vad ska göras?</translation>
    </message>
    <message>
      <source>Who answers for it?</source>
      <translation>Vem ansvarar?</translation>
    </message>
    <message>
      <source>Done by</source>
      <translation>Klart senast</translation>
    </message>
    <message>
      <source>How far it has come</source>
      <translation>Hur långt det har kommit</translation>
    </message>
    <message>
      <source>Still open since {day}</source>
      <translation>Kvarstår från {day}</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>Pågår</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Klar</translation>
    </message>
    <message>
      <source>Will not be done</source>
      <translation>Genomförs inte</translation>
    </message>
  </context>
  <context>
    <name>AddSection</name>
    <message>
      <source>Name</source>
      <translation>Namn</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Roll</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN-kod</translation>
    </message>
    <message>
      <source>Save person</source>
      <translation>Spara personen</translation>
    </message>
    <message>
      <source>{name} is listed.</source>
      <translation>{name} finns i listan.</translation>
    </message>
    <message>
      <source>First: who answers for this computer?</source>
      <translation>Först: vem ansvarar för datorn?</translation>
    </message>
    <message>
      <source>Add or change somebody</source>
      <translation>Lägg till eller ändra någon</translation>
    </message>
    <message>
      <source>at least 6 characters</source>
      <translation>minst 6 tecken</translation>
    </message>
    <message>
      <source>not needed; at least 6 characters</source>
      <translation>behövs inte; minst 6 tecken</translation>
    </message>
  </context>
  <context>
    <name>BackupSection</name>
    <message>
      <source>Back up now</source>
      <translation>Säkerhetskopiera nu</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Öppna mappen</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Säkerhetskopior</translation>
    </message>
    <message>
      <source>One is made every day and when an occasion is closed, encrypted as the store itself. The ten newest are kept.</source>
      <translation>En görs varje dag och när ett tillfälle stängs, lika krypterad som allt annat. De tio senaste finns kvar.</translation>
    </message>
    <message>
      <source>Making a backup …</source>
      <translation>Säkerhetskopierar …</translation>
    </message>
    <message>
      <source>The backup is made and proven whole: {name}</source>
      <translation>Säkerhetskopian är klar och kontrollerad: {name}</translation>
    </message>
    <message>
      <source>No backup has been made yet</source>
      <translation>Ingen säkerhetskopia är gjord än</translation>
    </message>
    <message>
      <source>The newest is from {when}</source>
      <translation>Den senaste är från {when}</translation>
    </message>
    <message>
      <source>No second folder</source>
      <translation>Ingen andra mapp</translation>
    </message>
    <message>
      <source>Restore …</source>
      <translation>Återställ …</translation>
    </message>
    <message>
      <source>Two backups are made and proven whole: {name}, here and in the second folder.</source>
      <translation>Två säkerhetskopior är gjorda och kontrollerade: {name}, här och i den andra mappen.</translation>
    </message>
    <message>
      <source>A second folder, or a USB stick</source>
      <translation>En andra mapp, eller ett USB-minne</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>Återställ en säkerhetskopia</translation>
    </message>
    <message>
      <source>Another second folder …</source>
      <translation>Annan andra mapp …</translation>
    </message>
    <message>
      <source>Choose a second folder …</source>
      <translation>Välj en andra mapp …</translation>
    </message>
    <message>
      <source>No second folder is chosen. A USB stick or a network folder survives the loss of the laptop.</source>
      <translation>Ingen andra mapp är vald. Ett USB-minne eller en nätverksmapp finns kvar även om datorn försvinner.</translation>
    </message>
    <message>
      <source>A second one goes to {folder}</source>
      <translation>En andra läggs i {folder}</translation>
    </message>
    <message>
      <source>Save from a damaged store …</source>
      <translation>Rädda ur en skadad fil …</translation>
    </message>
  </context>
  <context>
    <name>BusyPage</name>
    <message>
      <source>One moment</source>
      <translation>Ett ögonblick</translation>
    </message>
    <message>
      <source>It may take a minute after an update, while a backup is made. Nothing is lost.</source>
      <translation>Efter en uppdatering kan det ta någon minut, medan en säkerhetskopia görs. Inget går förlorat.</translation>
    </message>
  </context>
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
      <source>The booth's place · stays</source>
      <translation>Plats · ligger kvar</translation>
    </message>
    <message>
      <source>Who writes</source>
      <translation>Vem skriver</translation>
    </message>
    <message>
      <source>Today's comments</source>
      <translation>Dagens kommentarer</translation>
    </message>
    <message>
      <source>No occasion is open</source>
      <translation>Inget tillfälle är öppet</translation>
    </message>
    <message>
      <source>Start one first: then every comment knows when and where it was said.</source>
      <translation>Starta ett först, så vet varje kommentar när och var den sades.</translation>
    </message>
    <message>
      <source>Start an occasion</source>
      <translation>Starta ett tillfälle</translation>
    </message>
    <message>
      <source>dddd d MMMM</source>
      <translation>dddd d MMMM</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Kontakt</translation>
    </message>
    <message>
      <source>Somebody wants to be contacted</source>
      <translation>Någon vill bli kontaktad</translation>
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
    <name>Closing</name>
    <message numerus="yes">
      <source>%n comment(s) tell of persons and wait for review</source>
      <translation>
        <numerusform>%n kommentar pekar ut någon och väntar på granskning</numerusform>
        <numerusform>%n kommentarer pekar ut någon och väntar på granskning</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CommentForm</name>
    <message>
      <source>What does the person say?</source>
      <translation>Vad säger personen?</translation>
    </message>
    <message>
      <source>Write in the person's own words …</source>
      <translation>Skriv med personens egna ord …</translation>
    </message>
    <message>
      <source>Word for word</source>
      <translation>Ordagrant</translation>
    </message>
    <message>
      <source>Read back</source>
      <translation>Läs upp</translation>
    </message>
    <message>
      <source>How safe does the person feel there?</source>
      <translation>Hur trygg känner personen sig där?</translation>
    </message>
    <message>
      <source>What is it about?</source>
      <translation>Vad handlar det om?</translation>
    </message>
    <message>
      <source>choose one or more</source>
      <translation>välj ett eller flera</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>valfritt</translation>
    </message>
  </context>
  <context>
    <name>CommentsSection</name>
    <message>
      <source>Import from CSV …</source>
      <translation>Importera från CSV …</translation>
    </message>
    <message>
      <source>Export to CSV or JSON …</source>
      <translation>Exportera till CSV eller JSON …</translation>
    </message>
    <message>
      <source>Comments in and out</source>
      <translation>Kommentarer in och ut</translation>
    </message>
    <message>
      <source>Open an occasion first: that is where the comments go.</source>
      <translation>Öppna ett tillfälle först: det är dit kommentarerna ska.</translation>
    </message>
    <message>
      <source>Go to the occasion</source>
      <translation>Gå till tillfället</translation>
    </message>
    <message>
      <source>Reading {name} …</source>
      <translation>Läser {name} …</translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) imported.</source>
      <translation>
        <numerusform>%n kommentar importerad.</numerusform>
        <numerusform>%n kommentarer importerade.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) left out; they are listed below.</source>
      <translation>
        <numerusform>%n rad kom inte med; den står här nedanför.</numerusform>
        <numerusform>%n rader kom inte med; de står här nedanför.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) saved in {name}. The file is not encrypted.</source>
      <translation>
        <numerusform>%n kommentar sparad i {name}. Filen är inte krypterad.</numerusform>
        <numerusform>%n kommentarer sparade i {name}. Filen är inte krypterad.</numerusform>
      </translation>
    </message>
    <message>
      <source>Columns that are no fields here: {columns}</source>
      <translation>Kolumner som inte är fält här: {columns}</translation>
    </message>
    <message>
      <source>Import comments</source>
      <translation>Importera kommentarer</translation>
    </message>
    <message>
      <source>Export comments</source>
      <translation>Exportera kommentarer</translation>
    </message>
    <message>
      <source>Comments are imported into the open occasion. None is open just now.</source>
      <translation>Kommentarer importeras till det öppna tillfället. Just nu är inget öppet.</translation>
    </message>
    <message>
      <source>Imported comments go into the open occasion: {place}.</source>
      <translation>Importerade kommentarer hamnar i det öppna tillfället: {place}.</translation>
    </message>
  </context>
  <context>
    <name>ComputerSection</name>
    <message>
      <source>This laptop</source>
      <translation>Den här datorn</translation>
    </message>
    <message>
      <source>The laptop's letter</source>
      <translation>Datorns bokstav</translation>
    </message>
    <message>
      <source>The letter opens the number of every comment, as in A-012. Give each laptop at the booth its own.</source>
      <translation>Varje kommentars nummer börjar med bokstaven, till exempel A-012. Ge varje dator i montern en egen.</translation>
    </message>
    <message>
      <source>The numbers of new comments begin with {letter}.</source>
      <translation>Nya kommentarers nummer börjar med {letter}.</translation>
    </message>
  </context>
  <context>
    <name>ConflictsSection</name>
    <message>
      <source>To choose between</source>
      <translation>Att välja mellan</translation>
    </message>
    <message>
      <source>Both are kept until you have looked at them.</source>
      <translation>Båda finns kvar tills du har tittat på dem.</translation>
    </message>
  </context>
  <context>
    <name>ContactForm</name>
    <message>
      <source>Phone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-post</translation>
    </message>
    <message>
      <source>Read back: {value} is right</source>
      <translation>Uppläst: {value} stämmer</translation>
    </message>
    <message>
      <source>Phone number</source>
      <translation>Telefonnummer</translation>
    </message>
    <message>
      <source>E-mail address</source>
      <translation>E-postadress</translation>
    </message>
    <message>
      <source>What do they want?</source>
      <translation>Vad vill personen?</translation>
    </message>
    <message>
      <source>Read aloud before you write</source>
      <translation>Läs upp innan du skriver</translation>
    </message>
    <message>
      <source>Is 16 or older</source>
      <translation>Har fyllt 16 år</translation>
    </message>
    <message>
      <source>Has no protected identity</source>
      <translation>Har inte skyddade personuppgifter</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Namn</translation>
    </message>
    <message>
      <source>Area</source>
      <translation>Område</translation>
    </message>
    <message>
      <source>if they want</source>
      <translation>om personen vill</translation>
    </message>
    <message>
      <source>How do we reach them?</source>
      <translation>Hur når vi personen?</translation>
    </message>
    <message>
      <source>one way is enough</source>
      <translation>ett sätt räcker</translation>
    </message>
  </context>
  <context>
    <name>ContactLine</name>
    <message>
      <source>handed over {day}</source>
      <translation>överlämnad {day}</translation>
    </message>
    <message>
      <source>late, was due {day}</source>
      <translation>försenad, skulle varit klar {day}</translation>
    </message>
    <message>
      <source>by {day}</source>
      <translation>senast {day}</translation>
    </message>
    <message numerus="yes">
      <source>%n call(s) without an answer</source>
      <translation>
        <numerusform>%n samtal utan svar</numerusform>
        <numerusform>%n samtal utan svar</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ContactsOut</name>
    <message>
      <source>{name} is done, and no longer kept.</source>
      <translation>{name} är klar och sparas inte längre.</translation>
    </message>
    <message>
      <source>contacts.csv</source>
      <translation>kontakter.csv</translation>
    </message>
    <message>
      <source>List for the recipient</source>
      <translation>Lista till mottagaren</translation>
    </message>
    <message numerus="yes">
      <source>%n contact(s) in {file}, marked as handed over. The file is not encrypted.</source>
      <translation>
        <numerusform>%n kontakt i {file}, markerad som överlämnad. Filen är inte krypterad.</numerusform>
        <numerusform>%n kontakter i {file}, markerade som överlämnade. Filen är inte krypterad.</numerusform>
      </translation>
    </message>
    <message>
      <source>extract.pdf</source>
      <translation>registerutdrag.pdf</translation>
    </message>
    <message>
      <source>Register extract</source>
      <translation>Registerutdrag</translation>
    </message>
    <message>
      <source>The extract is saved in {file}.</source>
      <translation>Utdraget är sparat i {file}.</translation>
    </message>
    <message>
      <source>Erase {name} for good? It cannot be undone.</source>
      <translation>Radera {name} för gott? Det går inte att ångra.</translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Radera för gott</translation>
    </message>
    <message>
      <source>{name} is erased, here and in this computer's backups.</source>
      <translation>{name} är raderad, här och i datorns säkerhetskopior.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Ångra</translation>
    </message>
  </context>
  <context>
    <name>ContactsRoom</name>
    <message>
      <source>Contacts</source>
      <translation>Kontakter</translation>
    </message>
    <message>
      <source>{name} is written down</source>
      <translation>{name} är sparad</translation>
    </message>
    <message>
      <source>What you had begun is back. Go on, or press Clear.</source>
      <translation>Det du hade börjat på är tillbaka. Fortsätt, eller tryck Rensa.</translation>
    </message>
    <message>
      <source>Is written down already: {names}</source>
      <translation>Finns redan: {names}</translation>
    </message>
    <message>
      <source>Kept apart from what was said, and deleted when it is done</source>
      <translation>Sparas för sig, aldrig med synpunkten, och tas bort när det är klart</translation>
    </message>
    <message>
      <source>Back to comments</source>
      <translation>Till synpunkterna</translation>
    </message>
    <message>
      <source>Who waits</source>
      <translation>Vilka som väntar</translation>
    </message>
    <message>
      <source>Save contact</source>
      <translation>Spara kontakten</translation>
    </message>
    <message>
      <source>Contacts are for the booth's own staff</source>
      <translation>Kontakter är för monterns egen personal</translation>
    </message>
    <message>
      <source>You write as a guest. Ask a colleague to take down the name, or let them sit down here.</source>
      <translation>Du skriver som gäst. Be en kollega skriva ner namnet, eller låt kollegan sätta sig här.</translation>
    </message>
  </context>
  <context>
    <name>DisclosureSection</name>
    <message>
      <source>Save as PDF …</source>
      <translation>Spara som PDF …</translation>
    </message>
    <message>
      <source>Save as CSV …</source>
      <translation>Spara som CSV …</translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) saved in {file}, masked. It stands in the log.</source>
      <translation>
        <numerusform>%n synpunkt sparad i {file}, maskad. Det står i loggen.</numerusform>
        <numerusform>%n synpunkter sparade i {file}, maskade. Det står i loggen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Saving …</source>
      <translation>Sparar …</translation>
    </message>
    <message>
      <source>All occasions</source>
      <translation>Alla tillfällen</translation>
    </message>
    <message>
      <source>No comment fits. Choose another occasion or other words.</source>
      <translation>Ingen synpunkt passar. Välj ett annat tillfälle eller andra ord.</translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) chosen</source>
      <translation>
        <numerusform>%n synpunkt vald</numerusform>
        <numerusform>%n synpunkter valda</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them masked</source>
      <translation>
        <numerusform>%n av dem maskad</numerusform>
        <numerusform>%n av dem maskade</numerusform>
      </translation>
    </message>
    <message>
      <source>disclosure.pdf</source>
      <translation>utlämnande.pdf</translation>
    </message>
    <message>
      <source>Save the disclosure</source>
      <translation>Spara utlämnandet</translation>
    </message>
    <message>
      <source>disclosure.csv</source>
      <translation>utlämnande.csv</translation>
    </message>
    <message>
      <source>Disclosure</source>
      <translation>Utlämnande</translation>
    </message>
    <message>
      <source>When somebody asks for public documents. Personal data is masked here already; read through before you save.</source>
      <translation>När någon begär ut allmänna handlingar. Personuppgifter är redan maskade här; läs igenom innan du sparar.</translation>
    </message>
    <message>
      <source>From which occasion?</source>
      <translation>Från vilket tillfälle?</translation>
    </message>
    <message>
      <source>With these words</source>
      <translation>Med de här orden</translation>
    </message>
    <message>
      <source>empty for all</source>
      <translation>tomt för alla</translation>
    </message>
    <message>
      <source>Comments, as they are given out</source>
      <translation>Synpunkterna, som de lämnas ut</translation>
    </message>
    <message>
      <source>To whom?</source>
      <translation>Till vem?</translation>
    </message>
    <message>
      <source>Reference (dnr)</source>
      <translation>Diarienummer</translation>
    </message>
  </context>
  <context>
    <name>DraftTabs</name>
    <message>
      <source>Drafts</source>
      <translation>Utkast</translation>
    </message>
    <message>
      <source>New draft</source>
      <translation>Nytt utkast</translation>
    </message>
    <message>
      <source>Changes {label}</source>
      <translation>Ändrar {label}</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Nytt</translation>
    </message>
  </context>
  <context>
    <name>DueSection</name>
    <message>
      <source>Look again</source>
      <translation>Titta på nytt</translation>
    </message>
    <message>
      <source>Retention</source>
      <translation>Gallring</translation>
    </message>
    <message>
      <source>What is older than the municipality has decided to keep. Nothing is deleted until you have seen it here and confirmed.</source>
      <translation>Det som är äldre än kommunen beslutat att spara. Inget raderas förrän du har sett det här och bekräftat.</translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) will be deleted for good: here, in the backups and at the server.</source>
      <translation>
        <numerusform>%n post raderas för gott: här, i säkerhetskopiorna och på servern.</numerusform>
        <numerusform>%n poster raderas för gott: här, i säkerhetskopiorna och på servern.</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete for good</source>
      <translation>Radera för gott</translation>
    </message>
    <message>
      <source>Deleting …</source>
      <translation>Raderar …</translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) are deleted.</source>
      <translation>
        <numerusform>%n post är gallrad.</numerusform>
        <numerusform>%n poster är gallrade.</numerusform>
      </translation>
    </message>
    <message>
      <source>Save the certificate …</source>
      <translation>Spara gallringsbevis …</translation>
    </message>
    <message>
      <source>Nothing is old enough to be deleted.</source>
      <translation>Inget är gammalt nog att gallras.</translation>
    </message>
    <message numerus="yes">
      <source>Delete %n record(s) …</source>
      <translation>
        <numerusform>Gallra %n post …</numerusform>
        <numerusform>Gallra %n poster …</numerusform>
      </translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>Synpunkter</translation>
    </message>
    <message>
      <source>Sealed originals</source>
      <translation>Förseglade original</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>Kontakter</translation>
    </message>
    <message>
      <source>Drafts that were never saved</source>
      <translation>Påbörjade anteckningar</translation>
    </message>
    <message>
      <source>Lines of the log</source>
      <translation>Rader i loggen</translation>
    </message>
    <message>
      <source>written {first} – {last}</source>
      <translation>skrivna {first} – {last}</translation>
    </message>
    <message>
      <source>their purpose says how long</source>
      <translation>ändamålet säger hur länge</translation>
    </message>
    <message numerus="yes">
      <source>kept %n day(s)</source>
      <translation>
        <numerusform>sparas %n dag</numerusform>
        <numerusform>sparas %n dagar</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more is held back</source>
      <translation>
        <numerusform>%n till skyddas av gallringsstopp</numerusform>
        <numerusform>%n till skyddas av gallringsstopp</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EarlierOccasions</name>
    <message>
      <source>Earlier occasions</source>
      <translation>Tidigare tillfällen</translation>
    </message>
    <message>
      <source>The evenings you close are listed here, with their minutes.</source>
      <translation>Här listas kvällarna ni avslutar, med sina anteckningar.</translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n kommentar</numerusform>
        <numerusform>%n kommentarer</numerusform>
      </translation>
    </message>
    <message>
      <source>rehearsal</source>
      <translation>övning</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Anteckningar</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>Öppna igen</translation>
    </message>
    <message>
      <source>open on a colleague's laptop</source>
      <translation>öppet på en kollegas dator</translation>
    </message>
    <message>
      <source>Take part</source>
      <translation>Var med</translation>
    </message>
  </context>
  <context>
    <name>EnrolSection</name>
    <message>
      <source>Join the central server</source>
      <translation>Anslut till den centrala servern</translation>
    </message>
    <message>
      <source>All you write is saved on this computer, with or without a server. With one it is also sent on, encrypted on the way, and colleagues' laptops see it.</source>
      <translation>Allt du skriver sparas på den här datorn, med eller utan server. Med en skickas det också vidare, krypterat på vägen, och kollegornas datorer ser det.</translation>
    </message>
    <message>
      <source>Code or link from your coordinator</source>
      <translation>Kod eller länk från samordnaren</translation>
    </message>
    <message>
      <source>The server's address</source>
      <translation>Serverns adress</translation>
    </message>
    <message>
      <source>What colleagues call this laptop</source>
      <translation>Vad kollegorna kallar den här datorn</translation>
    </message>
    <message>
      <source>Join</source>
      <translation>Anslut</translation>
    </message>
    <message>
      <source>Asking the server …</source>
      <translation>Frågar servern …</translation>
    </message>
  </context>
  <context>
    <name>Entrances</name>
    <message>
      <source>Occasion</source>
      <translation>Tillfälle</translation>
    </message>
    <message>
      <source>Capture</source>
      <translation>Fånga</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Granska</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Anteckningar</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>Kontakter</translation>
    </message>
    <message>
      <source>Sync</source>
      <translation>Synk</translation>
    </message>
    <message>
      <source>Oversight</source>
      <translation>Ansvar</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Inställningar</translation>
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
    <name>Footer</name>
    <message>
      <source>Undo</source>
      <translation>Ångra</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Rensa</translation>
    </message>
    <message>
      <source>The draft is kept automatically</source>
      <translation>Utkastet sparas automatiskt</translation>
    </message>
  </context>
  <context>
    <name>Form</name>
    <message>
      <source>Cancel</source>
      <translation>Avbryt</translation>
    </message>
  </context>
  <context>
    <name>Head</name>
    <message>
      <source>Change look: light, dark, high contrast</source>
      <translation>Byt utseende: ljust, mörkt, hög kontrast</translation>
    </message>
    <message>
      <source>Lock the screen (Ctrl+Shift+L)</source>
      <translation>Lås skärmen (Ctrl+Skift+L)</translation>
    </message>
  </context>
  <context>
    <name>HoldsSection</name>
    <message>
      <source>Hold</source>
      <translation>Lägg gallringsstopp</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Gallringsstopp</translation>
    </message>
    <message>
      <source>While a hold stands, retention takes nothing that it covers: when somebody has asked for it.</source>
      <translation>Så länge stoppet gäller gallras inget det omfattar, till exempel när någon har begärt ut det.</translation>
    </message>
    <message>
      <source>What is to be held?</source>
      <translation>Vad ska skyddas?</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Varför?</translation>
    </message>
    <message>
      <source>Request for disclosure, reference …</source>
      <translation>Begäran om utlämnande, dnr …</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>Allt</translation>
    </message>
    <message>
      <source>{name}, {day}</source>
      <translation>{name}, {day}</translation>
    </message>
    <message>
      <source>Lift</source>
      <translation>Häv</translation>
    </message>
    <message>
      <source>No hold stands.</source>
      <translation>Inget gallringsstopp gäller.</translation>
    </message>
  </context>
  <context>
    <name>KeysSection</name>
    <message>
      <source>Remove the passphrase …</source>
      <translation>Ta bort lösenfrasen …</translation>
    </message>
    <message>
      <source>A new key for everything …</source>
      <translation>Ny nyckel för allt …</translation>
    </message>
    <message>
      <source>What opens the comments</source>
      <translation>Det som öppnar kommentarerna</translation>
    </message>
    <message>
      <source>Four words that do not belong together are easy to remember and hard to guess. Only what opens the key changes, so it is done at once.</source>
      <translation>Fyra ord som inte hör ihop är lätta att minnas och svåra att gissa. Bara det som öppnar nyckeln ändras, så det är klart direkt.</translation>
    </message>
    <message>
      <source>Use this passphrase</source>
      <translation>Använd lösenfrasen</translation>
    </message>
    <message>
      <source>Then the computer's keyring alone opens the comments: whoever is logged in needs no more.</source>
      <translation>Då öppnar bara datorns nyckelring kommentarerna: den som är inloggad behöver inget mer.</translation>
    </message>
    <message>
      <source>Remove the passphrase</source>
      <translation>Ta bort lösenfrasen</translation>
    </message>
    <message>
      <source>When somebody may have learnt the passphrase, or copied the files: everything is encrypted anew under a new key, backups too. The passphrase and recovery code there were stop working. Trygg closes the window meanwhile; everything is kept.</source>
      <translation>När någon kan ha fått veta lösenfrasen eller kopierat filerna: allt krypteras om med en ny nyckel, även säkerhetskopiorna. Den lösenfras och återställningskod som fanns slutar gälla. Trygg stänger fönstret under tiden; allt finns kvar.</translation>
    </message>
    <message>
      <source>Encrypt everything anew</source>
      <translation>Kryptera om allt</translation>
    </message>
    <message>
      <source>The computer's keyring opens them for who is logged in here.</source>
      <translation>Datorns nyckelring öppnar dem för den som är inloggad här.</translation>
    </message>
    <message>
      <source>The computer's keyring is not used.</source>
      <translation>Datorns nyckelring används inte.</translation>
    </message>
    <message>
      <source>A passphrase opens them.</source>
      <translation>En lösenfras öppnar dem.</translation>
    </message>
    <message>
      <source>No passphrase is chosen.</source>
      <translation>Ingen lösenfras är vald.</translation>
    </message>
    <message>
      <source>A recovery code lies in a safe, we hope. Nobody can show it again; make a new one if it is lost.</source>
      <translation>En återställningskod finns, förhoppningsvis inlåst. Ingen kan visa den igen; gör en ny om den är borta.</translation>
    </message>
    <message>
      <source>No recovery code is made. Without one, nobody can open the comments or the backups if the login or the passphrase is lost, not even we.</source>
      <translation>Ingen återställningskod är gjord. Utan den kan ingen öppna kommentarerna eller säkerhetskopiorna om inloggningen eller lösenfrasen går förlorad, inte ens vi.</translation>
    </message>
    <message>
      <source>Change the passphrase …</source>
      <translation>Byt lösenfras …</translation>
    </message>
    <message>
      <source>Choose a passphrase …</source>
      <translation>Välj en lösenfras …</translation>
    </message>
    <message>
      <source>Stop using the keyring</source>
      <translation>Sluta använda nyckelringen</translation>
    </message>
    <message>
      <source>Let the keyring open them</source>
      <translation>Låt nyckelringen öppna dem</translation>
    </message>
    <message>
      <source>Make a new recovery code …</source>
      <translation>Gör en ny återställningskod …</translation>
    </message>
    <message>
      <source>Make a recovery code …</source>
      <translation>Gör en återställningskod …</translation>
    </message>
    <message>
      <source>The new passphrase is in force. An earlier one no longer works.</source>
      <translation>Den nya lösenfrasen gäller. En tidigare fungerar inte längre.</translation>
    </message>
    <message>
      <source>The passphrase is removed. The keyring opens the comments.</source>
      <translation>Lösenfrasen är borttagen. Nyckelringen öppnar kommentarerna.</translation>
    </message>
    <message>
      <source>The recovery code is in force. Lock the paper away, not with the computer.</source>
      <translation>Återställningskoden gäller. Lås in papperet, inte tillsammans med datorn.</translation>
    </message>
    <message>
      <source>Encrypting everything anew …</source>
      <translation>Krypterar om allt …</translation>
    </message>
    <message>
      <source>Everything lies under a new key. Make a new recovery code: the earlier one no longer works.</source>
      <translation>Allt ligger under en ny nyckel. Gör en ny återställningskod: den tidigare fungerar inte längre.</translation>
    </message>
  </context>
  <context>
    <name>LockPage</name>
    <message>
      <source>Trygg is locked</source>
      <translation>Trygg är låst</translation>
    </message>
    <message>
      <source>PIN or passphrase</source>
      <translation>PIN-kod eller lösenfras</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Lås upp</translation>
    </message>
    <message>
      <source>That is neither the PIN nor the passphrase.</source>
      <translation>Det är varken PIN-koden eller lösenfrasen.</translation>
    </message>
    <message numerus="yes">
      <source>Wait %n second(s) before the next try.</source>
      <translation>
        <numerusform>Vänta %n sekund före nästa försök.</numerusform>
        <numerusform>Vänta %n sekunder före nästa försök.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything that was written is kept. Go on where you were when you unlock.</source>
      <translation>Allt som skrevs är sparat. Fortsätt där du var när du låser upp.</translation>
    </message>
    <message>
      <source>No PIN is chosen, so anybody may unlock. Choose one in Settings. Everything written is kept.</source>
      <translation>Ingen PIN-kod är vald, så vem som helst kan låsa upp. Välj en under Inställningar. Allt som skrevs är sparat.</translation>
    </message>
  </context>
  <context>
    <name>LockSection</name>
    <message>
      <source>Lock now</source>
      <translation>Lås nu</translation>
    </message>
    <message>
      <source>Remove the PIN</source>
      <translation>Ta bort PIN-koden</translation>
    </message>
    <message>
      <source>Lock of the screen</source>
      <translation>Skärmens lås</translation>
    </message>
    <message>
      <source>Lock by itself when nobody touches the computer</source>
      <translation>Lås av sig själv när ingen rör datorn</translation>
    </message>
    <message>
      <source>The PIN is in force.</source>
      <translation>PIN-koden gäller.</translation>
    </message>
    <message>
      <source>The PIN is removed.</source>
      <translation>PIN-koden är borttagen.</translation>
    </message>
    <message>
      <source>Ctrl+Shift+L covers everything at once. What is being written is kept. A PIN unlocks.</source>
      <translation>Ctrl+Skift+L täcker allt på en gång. Det som skrivs är sparat. En PIN-kod låser upp.</translation>
    </message>
    <message>
      <source>Ctrl+Shift+L covers everything at once. What is being written is kept. No PIN is chosen: only a passphrase, where there is one, keeps others from unlocking.</source>
      <translation>Ctrl+Skift+L täcker allt på en gång. Det som skrivs är sparat. Ingen PIN-kod är vald: bara en lösenfras, om det finns en, hindrar andra från att låsa upp.</translation>
    </message>
    <message>
      <source>Change the PIN …</source>
      <translation>Byt PIN-kod …</translation>
    </message>
    <message>
      <source>Choose a PIN …</source>
      <translation>Välj en PIN-kod …</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} min</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Aldrig</translation>
    </message>
  </context>
  <context>
    <name>LogSection</name>
    <message>
      <source>The last syncs</source>
      <translation>De senaste synkarna</translation>
    </message>
    <message>
      <source>There has been none yet.</source>
      <translation>Ingen har gjorts ännu.</translation>
    </message>
    <message>
      <source>{pushed} sent, {pulled} came in</source>
      <translation>{pushed} skickade, {pulled} kom in</translation>
    </message>
    <message numerus="yes">
      <source>%n met another's change</source>
      <translation>
        <numerusform>%n möttes av en annan ändring</numerusform>
        <numerusform>%n möttes av andra ändringar</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n refused</source>
      <translation>
        <numerusform>%n nekad</numerusform>
        <numerusform>%n nekade</numerusform>
      </translation>
    </message>
    <message>
      <source>Show older lines</source>
      <translation>Visa äldre rader</translation>
    </message>
    <message>
      <source>The log</source>
      <translation>Loggen</translation>
    </message>
    <message>
      <source>Who did what, newest first</source>
      <translation>Vem som gjort vad, det senaste först</translation>
    </message>
    <message numerus="yes">
      <source>All %n line(s) are as they were written.</source>
      <translation>
        <numerusform>Raden är orörd.</numerusform>
        <numerusform>Alla %n rader är orörda.</numerusform>
      </translation>
    </message>
    <message>
      <source>The log has been changed, or lines are missing: line {numbers}. Tell your IT support and change nothing here.</source>
      <translation>Loggen är ändrad, eller så saknas rader: rad {numbers}. Kontakta it-supporten och ändra inget här.</translation>
    </message>
    <message>
      <source>Checksum of the last line: {head}</source>
      <translation>Sista radens kontrollsumma: {head}</translation>
    </message>
  </context>
  <context>
    <name>MeetingView</name>
    <message>
      <source>Keep what stands</source>
      <translation>Behåll det som gäller</translation>
    </message>
    <message>
      <source>Use the other</source>
      <translation>Använd det andra</translation>
    </message>
    <message>
      <source>Delete it</source>
      <translation>Ta bort det</translation>
    </message>
    <message>
      <source>Write it anew</source>
      <translation>Skriv om</translation>
    </message>
    <message>
      <source>Both, written as one: {name}</source>
      <translation>Båda, skrivna som en: {name}</translation>
    </message>
    <message>
      <source>The other, from {laptop}</source>
      <translation>Det andra, från {laptop}</translation>
    </message>
    <message>
      <source>Stands now</source>
      <translation>Gäller nu</translation>
    </message>
    <message>
      <source>The other</source>
      <translation>Det andra</translation>
    </message>
    <message>
      <source>Use what I wrote</source>
      <translation>Använd det jag skrev</translation>
    </message>
  </context>
  <context>
    <name>MinutesEditor</name>
    <message>
      <source>The row is removed.</source>
      <translation>Raden är borttagen.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Ångra</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Försök igen</translation>
    </message>
    <message>
      <source>Agenda item</source>
      <translation>Punkt på dagordningen</translation>
    </message>
    <message>
      <source>Name of the appendix</source>
      <translation>Bilagans namn</translation>
    </message>
    <message>
      <source>About the meeting</source>
      <translation>Om mötet</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>Med ord</translation>
    </message>
    <message>
      <source>Agenda</source>
      <translation>Dagordning</translation>
    </message>
    <message>
      <source>Voices</source>
      <translation>Röster</translation>
    </message>
    <message>
      <source>Actions</source>
      <translation>Åtgärder</translation>
    </message>
    <message>
      <source>Appendices</source>
      <translation>Bilagor</translation>
    </message>
    <message>
      <source>Distribution list</source>
      <translation>Sändlista</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versioner</translation>
    </message>
    <message>
      <source>Add a section</source>
      <translation>Lägg till ett avsnitt</translation>
    </message>
    <message>
      <source>Add an appendix</source>
      <translation>Lägg till en bilaga</translation>
    </message>
    <message>
      <source>Add an item</source>
      <translation>Lägg till en punkt</translation>
    </message>
    <message>
      <source>Add an action</source>
      <translation>Lägg till en åtgärd</translation>
    </message>
  </context>
  <context>
    <name>MinutesRoom</name>
    <message>
      <source>Minutes</source>
      <translation>Anteckningar</translation>
    </message>
    <message>
      <source>The occasion is still open: the figures may grow</source>
      <translation>Tillfället är fortfarande öppet: siffrorna kan växa</translation>
    </message>
    <message>
      <source>Approved: nothing changes any more</source>
      <translation>Godkänt: inget ändras längre</translation>
    </message>
    <message>
      <source>What was written last is not saved yet</source>
      <translation>Det senaste du skrev är inte sparat än</translation>
    </message>
    <message>
      <source>All you write is saved by itself</source>
      <translation>Allt du skriver sparas av sig självt</translation>
    </message>
    <message>
      <source>Kept {clock}</source>
      <translation>Sparat {clock}</translation>
    </message>
    <message>
      <source>Occasion</source>
      <translation>Tillfälle</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Spara som PDF</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>Skriv</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Sidor</translation>
    </message>
    <message>
      <source>There are no minutes yet</source>
      <translation>Det finns inga anteckningar än</translation>
    </message>
    <message>
      <source>Every occasion gets its minutes by itself.</source>
      <translation>Varje tillfälle får sina anteckningar av sig självt.</translation>
    </message>
    <message>
      <source>Start an occasion</source>
      <translation>Starta ett tillfälle</translation>
    </message>
  </context>
  <context>
    <name>MorePart</name>
    <message>
      <source>Complete later</source>
      <translation>Komplettera senare</translation>
    </message>
    <message>
      <source>What kind is it?</source>
      <translation>Vad är det?</translation>
    </message>
    <message>
      <source>How did it come?</source>
      <translation>Hur kom den?</translation>
    </message>
    <message>
      <source>Age</source>
      <translation>Ålder</translation>
    </message>
    <message>
      <source>Gender</source>
      <translation>Kön</translation>
    </message>
    <message>
      <source>The person is here as</source>
      <translation>Personen är här som</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Språk</translation>
    </message>
    <message>
      <source>Swedish</source>
      <translation>Svenska</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Engelska</translation>
    </message>
    <message>
      <source>Arabic</source>
      <translation>Arabiska</translation>
    </message>
    <message>
      <source>Ukrainian</source>
      <translation>Ukrainska</translation>
    </message>
    <message>
      <source>Somali</source>
      <translation>Somaliska</translation>
    </message>
    <message>
      <source>Persian</source>
      <translation>Persiska</translation>
    </message>
    <message>
      <source>German</source>
      <translation>Tyska</translation>
    </message>
    <message>
      <source>Norwegian</source>
      <translation>Norska</translation>
    </message>
    <message>
      <source>Problem</source>
      <translation>Problem</translation>
    </message>
    <message>
      <source>Proposal</source>
      <translation>Förslag</translation>
    </message>
    <message>
      <source>Praise</source>
      <translation>Beröm</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Fråga</translation>
    </message>
    <message>
      <source>Talk</source>
      <translation>Samtal</translation>
    </message>
    <message>
      <source>Slip</source>
      <translation>Lapp</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>Kiosk</source>
      <translation>Kiosk</translation>
    </message>
    <message>
      <source>Woman</source>
      <translation>Kvinna</translation>
    </message>
    <message>
      <source>Man</source>
      <translation>Man</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Annat</translation>
    </message>
    <message>
      <source>Resident</source>
      <translation>Boende</translation>
    </message>
    <message>
      <source>Working</source>
      <translation>Verksam</translation>
    </message>
    <message>
      <source>Visitor</source>
      <translation>Besökare</translation>
    </message>
    <message>
      <source>Summer resident</source>
      <translation>Sommarboende</translation>
    </message>
  </context>
  <context>
    <name>NewPassphrase</name>
    <message>
      <source>New passphrase</source>
      <translation>Ny lösenfras</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>Samma en gång till</translation>
    </message>
    <message>
      <source>Show what I type</source>
      <translation>Visa det jag skriver</translation>
    </message>
    <message>
      <source>The two are not the same. Type the second one again.</source>
      <translation>De två är inte lika. Skriv den andra igen.</translation>
    </message>
    <message numerus="yes">
      <source>%n more character(s) at least</source>
      <translation>
        <numerusform>Minst %n tecken till</numerusform>
        <numerusform>Minst %n tecken till</numerusform>
      </translation>
    </message>
    <message>
      <source>Good: long passphrases are strong.</source>
      <translation>Bra: långa lösenfraser är starka.</translation>
    </message>
    <message>
      <source>It will do. A longer one is stronger.</source>
      <translation>Det duger. En längre är starkare.</translation>
    </message>
  </context>
  <context>
    <name>NewPassphrasePage</name>
    <message>
      <source>Choose a passphrase</source>
      <translation>Välj en lösenfras</translation>
    </message>
    <message>
      <source>It is typed every time Trygg starts. Four words that do not belong together are easy to remember and hard to guess. Without it nobody can read the comments, not even we.</source>
      <translation>Den skrivs varje gång Trygg startar. Fyra ord som inte hör ihop är lätta att minnas och svåra att gissa. Utan den kan ingen läsa kommentarerna, inte ens vi.</translation>
    </message>
    <message>
      <source>Use this passphrase</source>
      <translation>Använd lösenfrasen</translation>
    </message>
    <message>
      <source>Try the computer's keyring again</source>
      <translation>Prova datorns nyckelring igen</translation>
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
    <name>OccasionNames</name>
    <message>
      <source>Safety dialogue</source>
      <translation>Trygghetsdialog</translation>
    </message>
    <message>
      <source>Citizen dialogue</source>
      <translation>Medborgardialog</translation>
    </message>
    <message>
      <source>Invited dialogue</source>
      <translation>Inbjuden dialog</translation>
    </message>
    <message>
      <source>Safety walk</source>
      <translation>Trygghetsvandring</translation>
    </message>
    <message>
      <source>Safety round</source>
      <translation>Trygghetsrond</translation>
    </message>
  </context>
  <context>
    <name>OccasionRoom</name>
    <message>
      <source>Occasion</source>
      <translation>Tillfälle</translation>
    </message>
    <message>
      <source>No occasion is open</source>
      <translation>Inget tillfälle är öppet</translation>
    </message>
    <message>
      <source>An occasion is open</source>
      <translation>Ett tillfälle är öppet</translation>
    </message>
  </context>
  <context>
    <name>OneComment</name>
    <message>
      <source>All comments</source>
      <translation>Alla kommentarer</translation>
    </message>
    <message>
      <source>One more agrees</source>
      <translation>En till håller med</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Ändra</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Dra tillbaka</translation>
    </message>
    <message>
      <source>Withdrawn on the person's wish.</source>
      <translation>Tillbakadragen på personens önskan.</translation>
    </message>
  </context>
  <context>
    <name>Outgoing</name>
    <message>
      <source>More ways: reader, printer, e-mail</source>
      <translation>Fler sätt: läsare, skrivare, e-post</translation>
    </message>
    <message>
      <source>Save, and open in the computer's PDF reader …</source>
      <translation>Spara och öppna i datorns PDF-läsare …</translation>
    </message>
    <message>
      <source>Print …</source>
      <translation>Skriv ut …</translation>
    </message>
    <message>
      <source>Save as a draft of an e-mail …</source>
      <translation>Spara som utkast till e-post …</translation>
    </message>
    <message>
      <source>Save the minutes as PDF</source>
      <translation>Spara anteckningarna som PDF</translation>
    </message>
    <message>
      <source>Save a draft of an e-mail</source>
      <translation>Spara ett utkast till e-post</translation>
    </message>
    <message>
      <source>Open in the PDF reader</source>
      <translation>Öppna i PDF-läsaren</translation>
    </message>
    <message>
      <source>Open in the e-mail program</source>
      <translation>Öppna i e-postprogrammet</translation>
    </message>
    <message>
      <source>Sent to the printer.</source>
      <translation>Skickat till skrivaren.</translation>
    </message>
    <message>
      <source>Printing …</source>
      <translation>Skriver ut …</translation>
    </message>
    <message>
      <source>E-mail (*.eml)</source>
      <translation>E-post (*.eml)</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>Sparat som {name}</translation>
    </message>
  </context>
  <context>
    <name>OversightPage</name>
    <message>
      <source>This is the coordinator's</source>
      <translation>Det här är samordnarens</translation>
    </message>
    <message>
      <source>Sit down as one of these, with your PIN.</source>
      <translation>Sätt dig som någon av dessa, med din PIN-kod.</translation>
    </message>
    <message>
      <source>Nobody is listed on this computer yet. Begin under People: add whoever answers for it.</source>
      <translation>Ingen finns i listan på den här datorn ännu. Börja under Personer: lägg till den som ansvarar för den.</translation>
    </message>
  </context>
  <context>
    <name>OversightRoom</name>
    <message>
      <source>Retention</source>
      <translation>Gallring</translation>
    </message>
    <message>
      <source>Disclosure</source>
      <translation>Utlämnande</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Logg</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personer</translation>
    </message>
    <message>
      <source>Oversight</source>
      <translation>Ansvar</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Sida</translation>
    </message>
    <message>
      <source>At the computer now: {who}</source>
      <translation>Vid datorn nu: {who}</translation>
    </message>
  </context>
  <context>
    <name>PackSection</name>
    <message>
      <source>Import a pack …</source>
      <translation>Importera paket …</translation>
    </message>
    <message>
      <source>Export the pack …</source>
      <translation>Exportera paketet …</translation>
    </message>
    <message>
      <source>Setup pack</source>
      <translation>Kommunpaket</translation>
    </message>
    <message>
      <source>The pack is in force. Earlier comments keep their themes and places.</source>
      <translation>Paketet gäller nu. Tidigare kommentarer behåller sina teman och platser.</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>Sparad som {name}</translation>
    </message>
    <message>
      <source>Import a setup pack</source>
      <translation>Importera ett kommunpaket</translation>
    </message>
    <message>
      <source>Export the setup pack</source>
      <translation>Exportera kommunpaketet</translation>
    </message>
    <message>
      <source>{municipality}, version {version}</source>
      <translation>{municipality}, version {version}</translation>
    </message>
    <message numerus="yes">
      <source>%n theme(s)</source>
      <translation>
        <numerusform>%n tema</numerusform>
        <numerusform>%n teman</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) spoken about</source>
      <translation>
        <numerusform>%n omtalad plats</numerusform>
        <numerusform>%n omtalade platser</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) for the booth</source>
      <translation>
        <numerusform>%n plats för montern</numerusform>
        <numerusform>%n platser för montern</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n organisation(s)</source>
      <translation>
        <numerusform>%n organisation</numerusform>
        <numerusform>%n organisationer</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n referral text(s)</source>
      <translation>
        <numerusform>%n hänvisningstext</numerusform>
        <numerusform>%n hänvisningstexter</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PassphraseForm</name>
    <message>
      <source>The passphrase there is</source>
      <translation>Lösenfrasen som gäller nu</translation>
    </message>
  </context>
  <context>
    <name>PassphrasePage</name>
    <message>
      <source>Unlock the comments</source>
      <translation>Lås upp kommentarerna</translation>
    </message>
    <message>
      <source>Type the passphrase that was chosen for this computer.</source>
      <translation>Skriv lösenfrasen som valdes för den här datorn.</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Lösenfras</translation>
    </message>
    <message>
      <source>Show what I type</source>
      <translation>Visa det jag skriver</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Lås upp</translation>
    </message>
    <message>
      <source>Use the recovery code</source>
      <translation>Använd återställningskoden</translation>
    </message>
  </context>
  <context>
    <name>PeopleSection</name>
    <message>
      <source>Who works at this computer</source>
      <translation>Vilka som arbetar vid datorn</translation>
    </message>
    <message>
      <source>A guest, such as a colleague from the police, writes comments and sees no contacts. Who is not listed is a guest. Coordinators and administrators act after their PIN.</source>
      <translation>En gäst, som en kollega från polisen, skriver synpunkter men ser inga kontakter. Den som inte finns i listan är gäst. Samordnare och administratörer gör sitt efter sin PIN-kod.</translation>
    </message>
    <message>
      <source>has a PIN</source>
      <translation>har PIN-kod</translation>
    </message>
    <message>
      <source>no PIN</source>
      <translation>ingen PIN-kod</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Ta bort</translation>
    </message>
    <message>
      <source>Nobody is listed: everybody at this computer is booth staff.</source>
      <translation>Ingen finns i listan: alla vid datorn räknas som bodpersonal.</translation>
    </message>
  </context>
  <context>
    <name>PersonalLine</name>
    <message>
      <source>Mask</source>
      <translation>Maskera</translation>
    </message>
    <message>
      <source>There is nothing to mask.</source>
      <translation>Det finns inget att maskera.</translation>
    </message>
    <message>
      <source>Nothing here points out a person.</source>
      <translation>Inget här pekar ut någon.</translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n till</numerusform>
        <numerusform>%n till</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PhraseButton</name>
    <message>
      <source>Phrases</source>
      <translation>Fraser</translation>
    </message>
    <message>
      <source>Or write / and a short code in the text</source>
      <translation>Eller skriv / och en kort kod i texten</translation>
    </message>
  </context>
  <context>
    <name>PinBand</name>
    <message>
      <source>Sit down</source>
      <translation>Sätt dig</translation>
    </message>
    <message>
      <source>Go on as a guest</source>
      <translation>Fortsätt som gäst</translation>
    </message>
    <message>
      <source>{name}, type your PIN to act in your role.</source>
      <translation>{name}, skriv din PIN-kod för att arbeta i din roll.</translation>
    </message>
    <message>
      <source>PIN of {name}</source>
      <translation>PIN-kod för {name}</translation>
    </message>
  </context>
  <context>
    <name>PinForm</name>
    <message>
      <source>New PIN</source>
      <translation>Ny PIN-kod</translation>
    </message>
    <message>
      <source>six digits or letters, or more</source>
      <translation>minst sex siffror eller bokstäver</translation>
    </message>
    <message>
      <source>Everybody who writes at this laptop uses the same one. The passphrase unlocks too.</source>
      <translation>Alla som skriver på den här datorn använder samma. Lösenfrasen låser också upp.</translation>
    </message>
    <message>
      <source>Use this PIN</source>
      <translation>Använd PIN-koden</translation>
    </message>
  </context>
  <context>
    <name>Preview</name>
    <message>
      <source>Internal</source>
      <translation>Intern</translation>
    </message>
    <message>
      <source>Public</source>
      <translation>Offentlig</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Jämför</translation>
    </message>
    <message>
      <source>One page</source>
      <translation>En sida</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Avbryt</translation>
    </message>
    <message>
      <source>Building the paper …</source>
      <translation>Bygger dokumentet …</translation>
    </message>
    <message>
      <source>The minutes as they will be printed</source>
      <translation>Anteckningarna som de blir på papper</translation>
    </message>
    <message>
      <source>Which version</source>
      <translation>Vilken version</translation>
    </message>
    <message>
      <source>Every comment follows in an appendix. Not for publishing.</source>
      <translation>Alla kommentarer följer i en bilaga. Inte för publicering.</translation>
    </message>
    <message>
      <source>Only the comments chosen as voices are in it, masked where you masked them.</source>
      <translation>Bara de synpunkter som valts som röster är med, maskade där du har maskat.</translation>
    </message>
    <message>
      <source>What the public version leaves out or masks is marked. F8 goes to the next difference.</source>
      <translation>Det som den offentliga versionen utelämnar eller maskar är markerat. F8 går till nästa skillnad.</translation>
    </message>
    <message>
      <source>One page for the coordinator: figures and actions, no citizen's words.</source>
      <translation>En sida till samordnaren: siffror och åtgärder, inga medborgares ord.</translation>
    </message>
    <message>
      <source>An approved version, as it was frozen.</source>
      <translation>En godkänd version, som den frystes.</translation>
    </message>
  </context>
  <context>
    <name>Quotations</name>
    <message>
      <source>Find a comment</source>
      <translation>Hitta en kommentar</translation>
    </message>
    <message>
      <source>Comments to quote</source>
      <translation>Kommentarer att citera</translation>
    </message>
    <message>
      <source>The comments of the occasion are chosen from here.</source>
      <translation>Här väljs röster bland tillfällets kommentarer.</translation>
    </message>
  </context>
  <context>
    <name>ReadBack</name>
    <message>
      <source>Have I understood you right?</source>
      <translation>Har jag förstått dig rätt?</translation>
    </message>
    <message>
      <source>Yes, that is right</source>
      <translation>Ja, det stämmer</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Ändra</translation>
    </message>
  </context>
  <context>
    <name>ReadyLine</name>
    <message>
      <source>Check again</source>
      <translation>Kontrollera igen</translation>
    </message>
    <message>
      <source>Show all checks</source>
      <translation>Visa alla kontroller</translation>
    </message>
    <message>
      <source>Looking the computer over …</source>
      <translation>Ser över datorn …</translation>
    </message>
    <message>
      <source>The computer is ready</source>
      <translation>Redo</translation>
    </message>
    <message>
      <source>Look at this first: {what}</source>
      <translation>Se över först: {what}</translation>
    </message>
  </context>
  <context>
    <name>Recipients</name>
    <message>
      <source>Who gets the minutes. An address: Name &lt;name@example.org&gt;</source>
      <translation>De som får anteckningarna. En adress skrivs: Namn &lt;namn@example.org&gt;</translation>
    </message>
    <message>
      <source>Another recipient</source>
      <translation>En mottagare till</translation>
    </message>
    <message>
      <source>Add the recipient</source>
      <translation>Lägg till mottagaren</translation>
    </message>
  </context>
  <context>
    <name>RecordsSection</name>
    <message>
      <source>Record by record</source>
      <translation>Post för post</translation>
    </message>
    <message>
      <source>What you write is listed here, and whether it is sent.</source>
      <translation>Här listas det du skriver, och om det är skickat.</translation>
    </message>
    <message>
      <source>sent {when}</source>
      <translation>skickat {when}</translation>
    </message>
    <message>
      <source>waits since {when}</source>
      <translation>väntar sedan {when}</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Försök igen</translation>
    </message>
  </context>
  <context>
    <name>RecoveryForm</name>
    <message>
      <source>Print this code or write it down, and lock the paper away, not with the computer. It opens everything when the passphrase or the login is lost. It is shown only now.</source>
      <translation>Skriv ut koden eller skriv av den, och lås in papperet, inte tillsammans med datorn. Den öppnar allt när lösenfrasen eller inloggningen gått förlorad. Den visas bara nu.</translation>
    </message>
    <message>
      <source>Type the code back from the paper</source>
      <translation>Skriv in koden igen från papperet</translation>
    </message>
    <message>
      <source>Put the code in force</source>
      <translation>Låt koden gälla</translation>
    </message>
    <message>
      <source>Print …</source>
      <translation>Skriv ut …</translation>
    </message>
    <message>
      <source>Recovery code for Trygg</source>
      <translation>Återställningskod för Trygg</translation>
    </message>
    <message>
      <source>It opens what is stored on one laptop. Lock it away, not with the computer.</source>
      <translation>Den öppnar det som är sparat på en dator. Lås in den, inte tillsammans med datorn.</translation>
    </message>
  </context>
  <context>
    <name>RecoveryPage</name>
    <message>
      <source>Unlock with the recovery code</source>
      <translation>Lås upp med återställningskoden</translation>
    </message>
    <message>
      <source>It stands on the paper that was locked away when Trygg was set up: six groups of five signs. Afterwards you choose a new passphrase.</source>
      <translation>Den står på papperet som låstes in när Trygg installerades: sex grupper om fem tecken. Efteråt väljer du en ny lösenfras.</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation>Återställningskod</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Lås upp</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Tillbaka</translation>
    </message>
  </context>
  <context>
    <name>RecoveryReminder</name>
    <message>
      <source>No recovery code is made yet. Without one, a lost login loses every comment.</source>
      <translation>Ingen återställningskod är gjord än. Utan den går alla kommentarer förlorade med en förlorad inloggning.</translation>
    </message>
    <message>
      <source>Make one now</source>
      <translation>Gör en nu</translation>
    </message>
  </context>
  <context>
    <name>Redaction</name>
    <message>
      <source>In the public version</source>
      <translation>I den offentliga versionen</translation>
    </message>
    <message>
      <source>The words of the public version</source>
      <translation>Den offentliga versionens ord</translation>
    </message>
    <message>
      <source>Mask what is marked</source>
      <translation>Maska det markerade</translation>
    </message>
    <message>
      <source>Public: as written</source>
      <translation>Offentligt: som skrivet</translation>
    </message>
    <message>
      <source>Public: masked</source>
      <translation>Offentligt: maskat</translation>
    </message>
    <message>
      <source>Public: left out</source>
      <translation>Offentligt: utelämnat</translation>
    </message>
  </context>
  <context>
    <name>RemovalSection</name>
    <message>
      <source>See what would be removed</source>
      <translation>Se vad som skulle tas bort</translation>
    </message>
    <message>
      <source>Remove it here</source>
      <translation>Ta bort här</translation>
    </message>
    <message>
      <source>Remove synced occasions from this laptop</source>
      <translation>Ta bort synkade tillfällen från datorn</translation>
    </message>
    <message>
      <source>An occasion leaves this laptop only when the server has confirmed that it holds every part of it. It stays at the server and with colleagues.</source>
      <translation>Ett tillfälle lämnar den här datorn först när servern har bekräftat att den har varje del av det. Det finns kvar på servern och hos kollegorna.</translation>
    </message>
    <message>
      <source>Closed occasion</source>
      <translation>Stängt tillfälle</translation>
    </message>
    <message>
      <source>Asking the server for its receipts …</source>
      <translation>Ber servern om kvitton …</translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) removed from this laptop. The server holds them.</source>
      <translation>
        <numerusform>%n post togs bort från datorn. Servern har den.</numerusform>
        <numerusform>%n poster togs bort från datorn. Servern har dem.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n synpunkt</numerusform>
        <numerusform>%n synpunkter</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) in all</source>
      <translation>
        <numerusform>%n post i allt</numerusform>
        <numerusform>%n poster i allt</numerusform>
      </translation>
    </message>
    <message>
      <source>The server holds all of it: {comments}, {records}.</source>
      <translation>Servern har allt: {comments}, {records}.</translation>
    </message>
    <message numerus="yes">
      <source>It stays: %n part(s) are not confirmed by the server.</source>
      <translation>
        <numerusform>Det blir kvar: %n del är inte bekräftad av servern.</numerusform>
        <numerusform>Det blir kvar: %n delar är inte bekräftade av servern.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{occasion}: removed {when}, %n record(s)</source>
      <translation>
        <numerusform>{occasion}: borttaget {when}, %n post</numerusform>
        <numerusform>{occasion}: borttaget {when}, %n poster</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ReplacedForm</name>
    <message>
      <source>The comments were restored. What they were before is kept until you decide.</source>
      <translation>Kommentarerna har återställts. Det som fanns före är sparat tills du bestämmer dig.</translation>
    </message>
    <message>
      <source>All is well: remove what was before</source>
      <translation>Allt stämmer: ta bort det som fanns före</translation>
    </message>
    <message>
      <source>Go back to what was before</source>
      <translation>Gå tillbaka till det som fanns före</translation>
    </message>
    <message>
      <source>Going back …</source>
      <translation>Går tillbaka …</translation>
    </message>
    <message>
      <source>The comments are as they were before the backup was restored.</source>
      <translation>Kommentarerna är som före återställningen.</translation>
    </message>
  </context>
  <context>
    <name>Rescue</name>
    <message>
      <source>Use the copy of the file</source>
      <translation>Använd kopian av filen</translation>
    </message>
    <message>
      <source>Use the passphrase</source>
      <translation>Använd lösenfrasen</translation>
    </message>
    <message>
      <source>Use the recovery code</source>
      <translation>Använd återställningskoden</translation>
    </message>
    <message>
      <source>Restore the backup from {when}</source>
      <translation>Återställ säkerhetskopian från {when}</translation>
    </message>
    <message>
      <source>Save what can be read</source>
      <translation>Rädda det som går att läsa</translation>
    </message>
    <message>
      <source>Looking for a sound copy …</source>
      <translation>Letar efter en hel kopia …</translation>
    </message>
    <message>
      <source>Restoring the backup …</source>
      <translation>Återställer säkerhetskopian …</translation>
    </message>
    <message>
      <source>Reading what can be read …</source>
      <translation>Läser det som går att läsa …</translation>
    </message>
    <message>
      <source>{saved} of {known} comments could be saved.</source>
      <translation>{saved} av {known} kommentarer kunde räddas.</translation>
    </message>
    <message>
      <source>Of everything that was stored, {saved} of {known} records. The damaged file is kept. Look in Settings, under Backups, whether a backup holds more.</source>
      <translation>Av allt som var sparat, {saved} av {known} poster. Den skadade filen finns kvar. Se under Inställningar, Säkerhetskopior, om en säkerhetskopia har mer.</translation>
    </message>
    <message>
      <source>Open what was saved</source>
      <translation>Öppna det som räddades</translation>
    </message>
  </context>
  <context>
    <name>RestoreForm</name>
    <message>
      <source>Restore this backup</source>
      <translation>Återställ säkerhetskopian</translation>
    </message>
    <message>
      <source>The backup from {made} is whole.</source>
      <translation>Säkerhetskopian från {made} är hel.</translation>
    </message>
    <message>
      <source>What is here now is damaged, so nobody can count what the backup lacks.</source>
      <translation>Det som finns här nu är skadat, så ingen kan räkna vad säkerhetskopian saknar.</translation>
    </message>
    <message>
      <source>It holds everything that is here now.</source>
      <translation>Den har allt som finns här nu.</translation>
    </message>
    <message>
      <source>What is here now is kept until you say that all is well.</source>
      <translation>Det som finns här nu sparas tills du säger att allt stämmer.</translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) that are here now are not in it.</source>
      <translation>
        <numerusform>%n kommentar som finns här nu finns inte i den.</numerusform>
        <numerusform>%n kommentarer som finns här nu finns inte i den.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other record(s) are not in it: occasions, drafts, counts.</source>
      <translation>
        <numerusform>%n annan post finns inte i den: tillfällen, utkast, streck.</numerusform>
        <numerusform>%n andra poster finns inte i den: tillfällen, utkast, streck.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) are there as they were earlier.</source>
      <translation>
        <numerusform>%n post finns där i en tidigare lydelse.</numerusform>
        <numerusform>%n poster finns där i en tidigare lydelse.</numerusform>
      </translation>
    </message>
    <message>
      <source>Restoring the backup …</source>
      <translation>Återställer säkerhetskopian …</translation>
    </message>
    <message>
      <source>The backup is restored. See in Settings, under Backups, that all is well, or go back.</source>
      <translation>Säkerhetskopian är återställd. Säg under Inställningar, Säkerhetskopior, att allt stämmer, eller gå tillbaka.</translation>
    </message>
  </context>
  <context>
    <name>ReviewRoom</name>
    <message>
      <source>Review</source>
      <translation>Granska</translation>
    </message>
    <message>
      <source>Personal data is masked before anybody else reads it</source>
      <translation>Personuppgifter maskeras innan någon annan läser</translation>
    </message>
    <message>
      <source>Occasion</source>
      <translation>Tillfälle</translation>
    </message>
    <message>
      <source>Which comments?</source>
      <translation>Vilka kommentarer?</translation>
    </message>
    <message>
      <source>To the minutes</source>
      <translation>Till anteckningarna</translation>
    </message>
    <message>
      <source>This is for the staff</source>
      <translation>Det här är för personalen</translation>
    </message>
    <message>
      <source>Sit down as one of these, with your PIN.</source>
      <translation>Sätt dig som någon av dessa, med din PIN-kod.</translation>
    </message>
    <message>
      <source>Nothing waits</source>
      <translation>Inget väntar</translation>
    </message>
    <message>
      <source>Nothing is approved yet</source>
      <translation>Inget är godkänt ännu</translation>
    </message>
    <message>
      <source>No comment of this occasion points out a person.</source>
      <translation>Ingen kommentar från tillfället pekar ut någon.</translation>
    </message>
    <message>
      <source>What you approve is listed here, with who decided and when.</source>
      <translation>Det du godkänner visas här, med vem som beslutade och när.</translation>
    </message>
    <message>
      <source>{label} is approved</source>
      <translation>{label} är godkänd</translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) are approved</source>
      <translation>
        <numerusform>%n kommentar är godkänd</numerusform>
        <numerusform>%n kommentarer är godkända</numerusform>
      </translation>
    </message>
    <message>
      <source>To review ({count})</source>
      <translation>Att granska ({count})</translation>
    </message>
    <message>
      <source>Approved ({count})</source>
      <translation>Godkända ({count})</translation>
    </message>
  </context>
  <context>
    <name>RoleNames</name>
    <message>
      <source>Booth staff</source>
      <translation>Bodpersonal</translation>
    </message>
    <message>
      <source>Coordinator</source>
      <translation>Samordnare</translation>
    </message>
    <message>
      <source>Guest</source>
      <translation>Gäst</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>Administratör</translation>
    </message>
  </context>
  <context>
    <name>RunningOccasion</name>
    <message>
      <source>Open since {clock}</source>
      <translation>Öppet sedan {clock}</translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n kommentar</numerusform>
        <numerusform>%n kommentarer</numerusform>
      </translation>
    </message>
    <message>
      <source>safety {mean} of 5</source>
      <translation>trygghet {mean} av 5</translation>
    </message>
    <message numerus="yes">
      <source>%n to complete</source>
      <translation>
        <numerusform>%n att komplettera</numerusform>
        <numerusform>%n att komplettera</numerusform>
      </translation>
    </message>
    <message>
      <source>Count without a note</source>
      <translation>Räkna utan anteckning</translation>
    </message>
    <message>
      <source>one press, one more</source>
      <translation>ett tryck, en till</translation>
    </message>
    <message>
      <source>Who writes now?</source>
      <translation>Vem skriver nu?</translation>
    </message>
    <message>
      <source>Write comments</source>
      <translation>Skriv kommentarer</translation>
    </message>
    <message>
      <source>Change place, people, times</source>
      <translation>Ändra plats, personer, tider</translation>
    </message>
    <message>
      <source>Close the occasion</source>
      <translation>Avsluta tillfället</translation>
    </message>
  </context>
  <context>
    <name>RunsSection</name>
    <message>
      <source>Deleted before</source>
      <translation>Gallrat tidigare</translation>
    </message>
    <message>
      <source>certificate.pdf</source>
      <translation>gallringsbevis.pdf</translation>
    </message>
    <message>
      <source>Certificate of retention</source>
      <translation>Gallringsbevis</translation>
    </message>
    <message>
      <source>The certificate is saved in {file}.</source>
      <translation>Beviset är sparat i {file}.</translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n post</numerusform>
        <numerusform>%n poster</numerusform>
      </translation>
    </message>
    <message>
      <source>Certificate …</source>
      <translation>Bevis …</translation>
    </message>
    <message>
      <source>Nothing has been deleted by retention on this computer.</source>
      <translation>Inget har gallrats på den här datorn.</translation>
    </message>
  </context>
  <context>
    <name>SalvageForm</name>
    <message>
      <source>When Trygg has said that the store is damaged: everything that can be read goes into a new one, and you are told how much of how much. The damaged file is kept until you say that all is well. Where a backup lacks little, restore that instead.</source>
      <translation>När Trygg har sagt att databasen är skadad: allt som går att läsa läggs i en ny, och du får veta hur mycket av hur mycket. Den skadade filen finns kvar tills du säger att allt stämmer. Om en säkerhetskopia saknar lite, återställ hellre den.</translation>
    </message>
    <message>
      <source>Save what can be read</source>
      <translation>Rädda det som går att läsa</translation>
    </message>
    <message>
      <source>Reading what can be read …</source>
      <translation>Läser det som går att läsa …</translation>
    </message>
    <message>
      <source>{saved} of {known} records could be read and are here. The damaged file is kept.</source>
      <translation>{saved} av {known} poster gick att läsa och finns här. Den skadade filen finns kvar.</translation>
    </message>
  </context>
  <context>
    <name>ScreenSection</name>
    <message>
      <source>Light</source>
      <translation>Ljust</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Mörkt</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hög kontrast</translation>
    </message>
    <message>
      <source>The screen</source>
      <translation>Skärmen</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Språk</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Utseende</translation>
    </message>
    <message>
      <source>Size of text and buttons</source>
      <translation>Storlek på text och knappar</translation>
    </message>
  </context>
  <context>
    <name>Scribe</name>
    <message>
      <source>The change is dropped</source>
      <translation>Ändringen är bortkastad</translation>
    </message>
    <message>
      <source>The draft is cleared</source>
      <translation>Utkastet är rensat</translation>
    </message>
    <message>
      <source>The draft is back</source>
      <translation>Utkastet är tillbaka</translation>
    </message>
    <message>
      <source>There is nothing to undo</source>
      <translation>Det finns inget att ångra</translation>
    </message>
    <message>
      <source>{label} is back</source>
      <translation>{label} är tillbaka</translation>
    </message>
    <message>
      <source>{label} is withdrawn</source>
      <translation>{label} är tillbakadragen</translation>
    </message>
    <message>
      <source>{label}: one less agrees</source>
      <translation>{label}: en färre håller med</translation>
    </message>
    <message numerus="yes">
      <source>{label}: %n more agree(s)</source>
      <translation>
        <numerusform>{label}: %n till håller med</numerusform>
        <numerusform>{label}: %n till håller med</numerusform>
      </translation>
    </message>
    <message>
      <source>The comment is a draft again</source>
      <translation>Kommentaren är ett utkast igen</translation>
    </message>
    <message>
      <source>Saved as {label}</source>
      <translation>Sparad som {label}</translation>
    </message>
    <message>
      <source>{label} is as before</source>
      <translation>{label} är som förut</translation>
    </message>
    <message>
      <source>The change of {label} is saved</source>
      <translation>Ändringen av {label} är sparad</translation>
    </message>
    <message numerus="yes">
      <source>%n draft(s) from before restored: {listed}</source>
      <translation>
        <numerusform>Ett utkast är återställt: {listed}</numerusform>
        <numerusform>%n utkast är återställda: {listed}</numerusform>
      </translation>
    </message>
    <message>
      <source>The draft is back, and nobody is counted</source>
      <translation>Utkastet är tillbaka, och ingen räknas</translation>
    </message>
    <message>
      <source>One referred is counted. Nothing of it is kept.</source>
      <translation>En hänvisad är räknad. Inget av det sparas.</translation>
    </message>
  </context>
  <context>
    <name>SealSection</name>
    <message>
      <source>The seal on originals</source>
      <translation>Originalens försegling</translation>
    </message>
    <message>
      <source>Choose this passphrase</source>
      <translation>Välj den här lösenfrasen</translation>
    </message>
    <message>
      <source>Keep it where only coordinators find it. Without it, sealed originals can never be read again.</source>
      <translation>Förvara den där bara samordnare hittar den. Utan den kan förseglade original aldrig läsas igen.</translation>
    </message>
    <message>
      <source>Reading an original takes the coordinator's passphrase.</source>
      <translation>Det krävs samordnarens lösenfras för att läsa ett original.</translation>
    </message>
    <message>
      <source>Originals are sealed under a key of this computer. A passphrase of your own makes it safer.</source>
      <translation>Originalen är förseglade med en nyckel på den här datorn. En egen lösenfras gör det säkrare.</translation>
    </message>
    <message>
      <source>Another passphrase …</source>
      <translation>Byt lösenfras …</translation>
    </message>
    <message>
      <source>Choose a passphrase …</source>
      <translation>Välj en lösenfras …</translation>
    </message>
    <message>
      <source>From now on, reading an original takes this passphrase.</source>
      <translation>Från och med nu krävs lösenfrasen för att läsa ett original.</translation>
    </message>
  </context>
  <context>
    <name>SealedCard</name>
    <message>
      <source>The original</source>
      <translation>Originalet</translation>
    </message>
    <message>
      <source>Read the original</source>
      <translation>Läs originalet</translation>
    </message>
    <message>
      <source>Why? The reason goes into the log.</source>
      <translation>Varför? Skälet hamnar i loggen.</translation>
    </message>
    <message>
      <source>The coordinator's passphrase</source>
      <translation>Samordnarens lösenfras</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Läs</translation>
    </message>
    <message>
      <source>The original is destroyed.</source>
      <translation>Originalet är förstört.</translation>
    </message>
    <message>
      <source>The original is sealed. The coordinator can read it.</source>
      <translation>Originalet är förseglat. Samordnaren kan läsa det.</translation>
    </message>
    <message>
      <source>Chosen by hand</source>
      <translation>Valt för hand</translation>
    </message>
    <message>
      <source>masked by {who}, {when}</source>
      <translation>maskerat av {who}, {when}</translation>
    </message>
    <message>
      <source>left by {who}, {when}</source>
      <translation>lämnat av {who}, {when}</translation>
    </message>
    <message>
      <source>somebody</source>
      <translation>någon</translation>
    </message>
  </context>
  <context>
    <name>ServerSection</name>
    <message>
      <source>Sync now</source>
      <translation>Synka nu</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Avbryt</translation>
    </message>
    <message>
      <source>All the municipality's</source>
      <translation>Hela kommunens</translation>
    </message>
    <message>
      <source>Those this laptop takes part in</source>
      <translation>De som datorn är med i</translation>
    </message>
    <message>
      <source>Occasions that come down whole</source>
      <translation>Tillfällen som hämtas med allt innehåll</translation>
    </message>
    <message>
      <source>How far the sync has come</source>
      <translation>Hur långt synken har kommit</translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) sent</source>
      <translation>
        <numerusform>%n ändring skickad</numerusform>
        <numerusform>%n ändringar skickade</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) came in</source>
      <translation>
        <numerusform>%n post kom in</numerusform>
        <numerusform>%n poster kom in</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Syncing, %n left …</source>
      <translation>
        <numerusform>Synkar, %n kvar …</numerusform>
        <numerusform>Synkar, %n kvar …</numerusform>
      </translation>
    </message>
    <message>
      <source>Syncing …</source>
      <translation>Synkar …</translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) wait to be sent</source>
      <translation>
        <numerusform>%n post väntar på att skickas</numerusform>
        <numerusform>%n poster väntar på att skickas</numerusform>
      </translation>
    </message>
    <message>
      <source>All that was written here is sent</source>
      <translation>Allt som skrivits här är skickat</translation>
    </message>
    <message>
      <source>Paused: nothing is sent or fetched until you sync again.</source>
      <translation>Pausat: inget skickas eller hämtas förrän du synkar igen.</translation>
    </message>
    <message>
      <source>Nothing was synced yet. Trygg does it by itself when there is a network.</source>
      <translation>Inget har synkats ännu. Trygg gör det av sig själv när det finns nät.</translation>
    </message>
    <message>
      <source>Last synced {when}. Trygg does it by itself.</source>
      <translation>Senast synkat {when}. Trygg gör det av sig själv.</translation>
    </message>
    <message>
      <source>Central server</source>
      <translation>Central server</translation>
    </message>
    <message>
      <source>Sync again</source>
      <translation>Synka igen</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Nothing is sent or fetched until you choose it. All is saved here.</source>
      <translation>Inget skickas eller hämtas förrän du väljer det. Allt sparas här.</translation>
    </message>
  </context>
  <context>
    <name>SettingsRoom</name>
    <message>
      <source>Settings</source>
      <translation>Inställningar</translation>
    </message>
    <message>
      <source>They belong to this computer</source>
      <translation>De gäller för den här datorn</translation>
    </message>
  </context>
  <context>
    <name>SideBySide</name>
    <message>
      <source>Previous</source>
      <translation>Föregående</translation>
    </message>
    <message>
      <source>Previous difference (Shift+F8)</source>
      <translation>Föregående skillnad (Skift+F8)</translation>
    </message>
    <message>
      <source>Next difference</source>
      <translation>Nästa skillnad</translation>
    </message>
    <message>
      <source>Next difference (F8)</source>
      <translation>Nästa skillnad (F8)</translation>
    </message>
    <message>
      <source>Internal</source>
      <translation>Intern</translation>
    </message>
    <message>
      <source>Public</source>
      <translation>Offentlig</translation>
    </message>
    <message>
      <source>Internal and public, line by line</source>
      <translation>Intern och offentlig, rad för rad</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n skillnad</numerusform>
        <numerusform>%n skillnader</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Sides</name>
    <message>
      <source>As it was written</source>
      <translation>Som det skrevs</translation>
    </message>
    <message>
      <source>Masked</source>
      <translation>Maskerat</translation>
    </message>
  </context>
  <context>
    <name>StartForm</name>
    <message>
      <source>What kind of occasion?</source>
      <translation>Vilket slags tillfälle?</translation>
    </message>
    <message>
      <source>Start an occasion</source>
      <translation>Starta ett tillfälle</translation>
    </message>
    <message>
      <source>Only a rehearsal</source>
      <translation>Bara en övning</translation>
    </message>
    <message>
      <source>Start the occasion</source>
      <translation>Starta tillfället</translation>
    </message>
  </context>
  <context>
    <name>StartHead</name>
    <message>
      <source>Change look: light, dark, high contrast</source>
      <translation>Byt utseende: ljust, mörkt, hög kontrast</translation>
    </message>
  </context>
  <context>
    <name>StartWindow</name>
    <message>
      <source>Looking for the key to the comments …</source>
      <translation>Letar efter nyckeln till kommentarerna …</translation>
    </message>
    <message>
      <source>Making a key …</source>
      <translation>Skapar en nyckel …</translation>
    </message>
    <message>
      <source>Waiting for the computer's keyring …</source>
      <translation>Väntar på datorns nyckelring …</translation>
    </message>
    <message>
      <source>Trying the passphrase …</source>
      <translation>Prövar lösenfrasen …</translation>
    </message>
    <message>
      <source>Opening the comments …</source>
      <translation>Öppnar kommentarerna …</translation>
    </message>
    <message>
      <source>Trying the code …</source>
      <translation>Prövar koden …</translation>
    </message>
    <message>
      <source>Putting the new passphrase in force …</source>
      <translation>Låter den nya lösenfrasen gälla …</translation>
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
      <source>Nothing waits to sync</source>
      <translation>Inget väntar på synk</translation>
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
    <message numerus="yes">
      <source>Syncing, %n left …</source>
      <translation>
        <numerusform>Synkar, %n kvar …</numerusform>
        <numerusform>Synkar, %n kvar …</numerusform>
      </translation>
    </message>
    <message>
      <source>Syncing …</source>
      <translation>Synkar …</translation>
    </message>
    <message>
      <source>last synced {when}</source>
      <translation>senast synkat {when}</translation>
    </message>
    <message>
      <source>No contact, tries again</source>
      <translation>Ingen kontakt, försöker igen</translation>
    </message>
    <message>
      <source>Not synced: see the room Sync</source>
      <translation>Inte synkat: se rummet Synk</translation>
    </message>
    <message numerus="yes">
      <source>%n to look at in the room Sync</source>
      <translation>
        <numerusform>%n att titta på i rummet Synk</numerusform>
        <numerusform>%n att titta på i rummet Synk</numerusform>
      </translation>
    </message>
    <message>
      <source>Sync is paused</source>
      <translation>Synken är pausad</translation>
    </message>
    <message>
      <source>All is sent</source>
      <translation>Allt är skickat</translation>
    </message>
  </context>
  <context>
    <name>StickSection</name>
    <message>
      <source>Save the file …</source>
      <translation>Spara filen …</translation>
    </message>
    <message>
      <source>Take in a file …</source>
      <translation>Ta in en fil …</translation>
    </message>
    <message>
      <source>On a USB stick</source>
      <translation>På ett USB-minne</translation>
    </message>
    <message>
      <source>Two laptops at one booth become alike without a network. The file is sealed: tell your colleague the passphrase, and never write it on the stick. It may be taken in twice.</source>
      <translation>Två datorer i samma monter blir lika utan nät. Filen är förseglad: säg lösenfrasen till kollegan och skriv den aldrig på minnet. Den får tas in två gånger.</translation>
    </message>
    <message>
      <source>What to hand over</source>
      <translation>Vad som lämnas över</translation>
    </message>
    <message>
      <source>Passphrase of the file, at least 12 characters</source>
      <translation>Filens lösenfras, minst 12 tecken</translation>
    </message>
    <message>
      <source>Opening the file …</source>
      <translation>Öppnar filen …</translation>
    </message>
    <message>
      <source>Sealing the file …</source>
      <translation>Förseglar filen …</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>Sparad som {name}</translation>
    </message>
    <message numerus="yes">
      <source>Taken in: %n change(s) that were new here.</source>
      <translation>
        <numerusform>Intaget: %n ändring som var ny här.</numerusform>
        <numerusform>Intaget: %n ändringar som var nya här.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything unsent</source>
      <translation>Allt som inte är skickat</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Lämna över</translation>
    </message>
    <message>
      <source>Take in</source>
      <translation>Ta in</translation>
    </message>
  </context>
  <context>
    <name>StretchRow</name>
    <message>
      <source>Chosen by hand</source>
      <translation>Valt för hand</translation>
    </message>
    <message>
      <source>Masked by {who}, {when}</source>
      <translation>Maskerat av {who}, {when}</translation>
    </message>
    <message>
      <source>Left by {who}, {when}</source>
      <translation>Lämnat av {who}, {when}</translation>
    </message>
    <message>
      <source>Proposed by Trygg</source>
      <translation>Föreslås av Trygg</translation>
    </message>
  </context>
  <context>
    <name>SyncNames</name>
    <message>
      <source>Comment</source>
      <translation>Synpunkt</translation>
    </message>
    <message>
      <source>Occasion</source>
      <translation>Tillfälle</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Mötesanteckningar</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Åtgärd</translation>
    </message>
    <message>
      <source>Tally</source>
      <translation>Streck</translation>
    </message>
    <message>
      <source>Setup pack</source>
      <translation>Kommunpaket</translation>
    </message>
    <message>
      <source>This laptop's name</source>
      <translation>Den här datorns namn</translation>
    </message>
    <message>
      <source>A choice that was made</source>
      <translation>Ett val som gjordes</translation>
    </message>
    <message>
      <source>Something of a newer version</source>
      <translation>Något från en nyare version</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Ord</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Plats</translation>
    </message>
    <message>
      <source>Safety</source>
      <translation>Trygghet</translation>
    </message>
    <message>
      <source>Themes</source>
      <translation>Teman</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Typ</translation>
    </message>
    <message>
      <source>Written by</source>
      <translation>Skrivet av</translation>
    </message>
    <message>
      <source>More who agree</source>
      <translation>Fler som håller med</translation>
    </message>
    <message>
      <source>Time of day</source>
      <translation>Tid på dygnet</translation>
    </message>
    <message>
      <source>To complete</source>
      <translation>Att komplettera</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Återtagen</translation>
    </message>
    <message>
      <source>Staff</source>
      <translation>Personal</translation>
    </message>
    <message>
      <source>Partners</source>
      <translation>Samarbetspartner</translation>
    </message>
    <message>
      <source>Weather</source>
      <translation>Väder</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Slut</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Stängt</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Rubrik</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>Avsnitt</translation>
    </message>
    <message>
      <source>Agenda</source>
      <translation>Dagordning</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Vad</translation>
    </message>
    <message>
      <source>Responsible</source>
      <translation>Ansvarig</translation>
    </message>
    <message>
      <source>By when</source>
      <translation>Till när</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Antal</translation>
    </message>
    <message>
      <source>(empty)</source>
      <translation>(tomt)</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nej</translation>
    </message>
    <message>
      <source>It is too long for the server. Shorten it, and try again.</source>
      <translation>Det är för långt för servern. Korta det och försök igen.</translation>
    </message>
    <message>
      <source>The server could not read it. Try again; if it comes back, update Trygg.</source>
      <translation>Servern kunde inte läsa det. Försök igen; kommer det tillbaka, uppdatera Trygg.</translation>
    </message>
    <message>
      <source>The server failed on it several times. Try again later, and tell your IT support.</source>
      <translation>Servern misslyckades med det flera gånger. Försök igen senare och säg till IT-stödet.</translation>
    </message>
    <message>
      <source>Two laptops changed the same thing.</source>
      <translation>Två datorer ändrade samma sak.</translation>
    </message>
    <message>
      <source>One laptop deleted it while another changed it. It is kept.</source>
      <translation>En dator tog bort det medan en annan ändrade det. Det är kvar.</translation>
    </message>
    <message>
      <source>One laptop changed it while another deleted it. It is back.</source>
      <translation>En dator ändrade det medan en annan tog bort det. Det är tillbaka.</translation>
    </message>
    <message>
      <source>The server says: {reason}</source>
      <translation>Servern säger: {reason}</translation>
    </message>
  </context>
  <context>
    <name>SyncRoom</name>
    <message>
      <source>Sync</source>
      <translation>Synk</translation>
    </message>
    <message>
      <source>All is saved here first, and sent when it can be</source>
      <translation>Allt sparas här först och skickas när det går</translation>
    </message>
  </context>
  <context>
    <name>TallyRow</name>
    <message>
      <source>One less: {what}</source>
      <translation>En mindre: {what}</translation>
    </message>
  </context>
  <context>
    <name>Terms</name>
    <message>
      <source>Where do you stand?</source>
      <translation>Var står ni?</translation>
    </message>
    <message>
      <source>Who of the staff?</source>
      <translation>Vilka av personalen?</translation>
    </message>
    <message>
      <source>Together with</source>
      <translation>Tillsammans med</translation>
    </message>
    <message>
      <source>Starts</source>
      <translation>Börjar</translation>
    </message>
    <message>
      <source>Ends</source>
      <translation>Slutar</translation>
    </message>
    <message>
      <source>Weather</source>
      <translation>Väder</translation>
    </message>
    <message>
      <source>Another place</source>
      <translation>En annan plats</translation>
    </message>
    <message>
      <source>Another name</source>
      <translation>Ett namn till</translation>
    </message>
    <message>
      <source>Another organisation</source>
      <translation>En organisation till</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Lägg till</translation>
    </message>
  </context>
  <context>
    <name>TodayPanel</name>
    <message>
      <source>Withdrawn</source>
      <translation>Tillbakadragen</translation>
    </message>
    <message>
      <source>The list is hidden. F8 shows it again.</source>
      <translation>Listan är dold. F8 visar den igen.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>I dag</translation>
    </message>
    <message>
      <source>Hide or show other people's words</source>
      <translation>Dölj eller visa andras ord</translation>
    </message>
    <message>
      <source>Search among the comments (Ctrl F)</source>
      <translation>Sök bland kommentarerna (Ctrl F)</translation>
    </message>
    <message>
      <source>Search among the comments</source>
      <translation>Sök bland kommentarerna</translation>
    </message>
    <message>
      <source>Comments, newest first</source>
      <translation>Kommentarer, senaste först</translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n kommentar</numerusform>
        <numerusform>%n kommentarer</numerusform>
      </translation>
    </message>
    <message>
      <source>{comments} · mean {mean}</source>
      <translation>{comments} · medel {mean}</translation>
    </message>
    <message>
      <source>Safety: {faces}</source>
      <translation>Trygghet: {faces}</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alla</translation>
    </message>
    <message>
      <source>To complete ({count})</source>
      <translation>Komplettera ({count})</translation>
    </message>
    <message>
      <source>No comment has these words.</source>
      <translation>Ingen kommentar har de orden.</translation>
    </message>
    <message>
      <source>Nothing is left to complete.</source>
      <translation>Inget är kvar att komplettera.</translation>
    </message>
    <message>
      <source>What you save is listed here.</source>
      <translation>Här listas det du sparar.</translation>
    </message>
  </context>
  <context>
    <name>TroublePage</name>
    <message>
      <source>Try again</source>
      <translation>Försök igen</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Avsluta</translation>
    </message>
  </context>
  <context>
    <name>UnlockForm</name>
    <message>
      <source>This backup was made on another computer, or before. Type the passphrase it lies under.</source>
      <translation>Säkerhetskopian är gjord på en annan dator, eller tidigare. Skriv lösenfrasen som den ligger under.</translation>
    </message>
    <message>
      <source>The backup's passphrase or recovery code</source>
      <translation>Säkerhetskopians lösenfras eller återställningskod</translation>
    </message>
    <message>
      <source>Open the backup</source>
      <translation>Öppna säkerhetskopian</translation>
    </message>
  </context>
  <context>
    <name>VersionRow</name>
    <message>
      <source>Show version {n}</source>
      <translation>Visa version {n}</translation>
    </message>
    <message>
      <source>Version {n}: adjusted {when} by {who}</source>
      <translation>Version {n}: justerad {when} av {who}</translation>
    </message>
    <message>
      <source>Version {n}: approved {when} by {who}</source>
      <translation>Version {n}: godkänd {when} av {who}</translation>
    </message>
    <message>
      <source>SHA-256: internal {internal}…, public {public}…</source>
      <translation>SHA-256: intern {internal}…, offentlig {public}…</translation>
    </message>
  </context>
  <context>
    <name>Versions</name>
    <message>
      <source>Show the draft</source>
      <translation>Visa utkastet</translation>
    </message>
    <message>
      <source>Who approves the minutes</source>
      <translation>Vem godkänner anteckningarna</translation>
    </message>
    <message>
      <source>Make a new version</source>
      <translation>Gör en ny version</translation>
    </message>
    <message>
      <source>Adjust the protocol</source>
      <translation>Justera protokollet</translation>
    </message>
    <message>
      <source>Approve the minutes</source>
      <translation>Godkänn anteckningarna</translation>
    </message>
    <message>
      <source>The minutes are approved. Their papers do not change any more.</source>
      <translation>Anteckningarna är godkända. Deras papper ändras inte längre.</translation>
    </message>
    <message>
      <source>The papers are being made …</source>
      <translation>Papperen görs …</translation>
    </message>
    <message>
      <source>Version {n} is approved and does not change any more.</source>
      <translation>Version {n} är godkänd och ändras inte längre.</translation>
    </message>
    <message>
      <source>Version {n} is a draft. Once approved, it does not change any more.</source>
      <translation>Version {n} är ett utkast. När den har godkänts ändras den inte längre.</translation>
    </message>
  </context>
  <context>
    <name>WaitingCard</name>
    <message>
      <source>Approve</source>
      <translation>Godkänn</translation>
    </message>
    <message>
      <source>Mask what is selected</source>
      <translation>Maskera det markerade</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Föregående</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Nästa</translation>
    </message>
    <message>
      <source>{label} · {at} of {of}</source>
      <translation>{label} · {at} av {of}</translation>
    </message>
    <message numerus="yes">
      <source>Approve all %n</source>
      <translation>
        <numerusform>Godkänn %n</numerusform>
        <numerusform>Godkänn alla %n</numerusform>
      </translation>
    </message>
    <message>
      <source>When approved, only the masked words are left. The original is sealed: the coordinator can read it.</source>
      <translation>När du godkänner finns bara de maskerade orden kvar. Originalet förseglas: samordnaren kan läsa det.</translation>
    </message>
    <message>
      <source>When approved, only the masked words are left. The original is destroyed.</source>
      <translation>När du godkänner finns bara de maskerade orden kvar. Originalet förstörs.</translation>
    </message>
  </context>
  <context>
    <name>WaitingPanel</name>
    <message>
      <source>To call</source>
      <translation>Att ringa</translation>
    </message>
    <message>
      <source>To hand over</source>
      <translation>Att lämna</translation>
    </message>
    <message>
      <source>Handed over</source>
      <translation>Lämnade</translation>
    </message>
    <message>
      <source>List for {recipient} …</source>
      <translation>Lista till {recipient} …</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Klar</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>Inget svar</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Ändra</translation>
    </message>
    <message>
      <source>Extract …</source>
      <translation>Utdrag …</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>Radera</translation>
    </message>
    <message>
      <source>The names are hidden. F8 shows them again.</source>
      <translation>Namnen är dolda. F8 visar dem igen.</translation>
    </message>
    <message>
      <source>Nothing is kept of anybody with that name, number or address.</source>
      <translation>Inget är sparat om någon med det namnet, numret eller adressen.</translation>
    </message>
    <message>
      <source>Nobody waits to be called.</source>
      <translation>Ingen väntar på att bli uppringd.</translation>
    </message>
    <message>
      <source>Nobody waits to be handed over.</source>
      <translation>Ingen väntar på att lämnas över.</translation>
    </message>
    <message>
      <source>Lists you hand over are kept here until their time is out.</source>
      <translation>Listor du lämnar över finns kvar här tills tiden är ute.</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Väntar</translation>
    </message>
    <message>
      <source>Hide or show names and numbers</source>
      <translation>Dölj eller visa namn och nummer</translation>
    </message>
    <message>
      <source>Who asks? Name, number or address</source>
      <translation>Vem frågar? Namn, nummer eller adress</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>Welcome to Trygg</source>
      <translation>Välkommen till Trygg</translation>
    </message>
    <message>
      <source>Here you write down what people say about feeling safe. Everything is encrypted and stays on this computer until you send it on. No network is needed.</source>
      <translation>Här skriver du ner vad människor säger om trygghet. Allt krypteras och stannar på den här datorn tills ni skickar det vidare. Inget nät behövs.</translation>
    </message>
    <message>
      <source>Get started</source>
      <translation>Kom igång</translation>
    </message>
  </context>
  <context>
    <name>WherePart</name>
    <message>
      <source>Day</source>
      <translation>Dag</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>Kväll</translation>
    </message>
    <message>
      <source>Night</source>
      <translation>Natt</translation>
    </message>
    <message>
      <source>Which place is it about?</source>
      <translation>Vilken plats gäller det?</translation>
    </message>
    <message>
      <source>When?</source>
      <translation>När?</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>REHEARSAL – nothing here is counted or sent</source>
      <translation>ÖVNING – inget här räknas eller skickas</translation>
    </message>
    <message>
      <source>A demonstration keeps nothing, so there is nothing to restore or encrypt anew.</source>
      <translation>En demonstration sparar inget, så det finns inget att återställa eller kryptera om.</translation>
    </message>
  </context>
  <context>
    <name>WrittenSection</name>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Heading</source>
      <translation>Rubrik</translation>
    </message>
  </context>
  <context>
    <name>_Line</name>
    <message>
      <source>Move up (Alt+Up)</source>
      <translation>Flytta upp (Alt+Upp)</translation>
    </message>
    <message>
      <source>Move down (Alt+Down)</source>
      <translation>Flytta ner (Alt+Ner)</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Ta bort</translation>
    </message>
  </context>
  <context>
    <name>_Pairs</name>
    <message>
      <source>Only in the internal version: {words}</source>
      <translation>Bara i den interna versionen: {words}</translation>
    </message>
    <message>
      <source>Only in the public version: {words}</source>
      <translation>Bara i den offentliga versionen: {words}</translation>
    </message>
    <message>
      <source>Differs. Internal: {internal} Public: {public}</source>
      <translation>Skiljer sig. Intern: {internal} Offentlig: {public}</translation>
    </message>
  </context>
</TS>
