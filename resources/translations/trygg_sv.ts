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
      <source>Capture</source>
      <translation>Fånga</translation>
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
  </context>
  <context>
    <name>Chip</name>
    <message>
      <source>Suggested from the text</source>
      <translation>Föreslås av texten</translation>
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
    <name>Head</name>
    <message>
      <source>Change look: light, dark, high contrast</source>
      <translation>Byt utseende: ljust, mörkt, hög kontrast</translation>
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
      <source>Passphrase</source>
      <translation>Lösenfras</translation>
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
      <source>Use this passphrase</source>
      <translation>Använd lösenfrasen</translation>
    </message>
    <message>
      <source>Try the computer's keyring again</source>
      <translation>Prova datorns nyckelring igen</translation>
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
      <translation>Den duger. En längre är starkare.</translation>
    </message>
    <message>
      <source>The two are not the same. Type the second one again.</source>
      <translation>De två är inte lika. Skriv den andra en gång till.</translation>
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
