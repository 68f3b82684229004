<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CatalogDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CatalogsPage</name>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>Kataloge</translation>
    </message>
    <message>
        <source>Errors of a catalog that is off are neither searched nor recognised.</source>
        <translation>Fehler eines ausgeschalteten Katalogs werden weder gefunden noch erkannt.</translation>
    </message>
    <message>
        <source>Import a catalog …</source>
        <translation>Katalog importieren …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>There is no catalog.</source>
        <translation>Es gibt keinen Katalog.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Long message</source>
        <translation>Lange Meldung</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Short message</source>
        <translation>Kurze Meldung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Clear for good?</source>
        <translation>Endgültig löschen?</translation>
    </message>
</context>
<context>
    <name>ClearIcon</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>The clipboard holds too much; save it as a file and drop that here.</source>
        <translation>In der Zwischenablage ist zu viel; als Datei gespeichert und hierher gezogen geht es.</translation>
    </message>
    <message>
        <source>The program that owns the clipboard is not responding.</source>
        <translation>Das Programm, dem die Zwischenablage gehört, antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The documents give this error no code.</source>
        <translation>In der Dokumentation hat dieser Fehler keinen Code.</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Type some letters of a command, or of what you looked at</source>
        <translation>Buchstaben eines Befehls, oder dessen, was Sie angesehen haben</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>CommandsModel</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>&amp;Copy as Markdown</source>
        <translation>Als Markdown &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Old</source>
        <translation>&amp;Alt</translation>
    </message>
    <message>
        <source>&amp;Save as Markdown …</source>
        <translation>Als Markdown &amp;speichern …</translation>
    </message>
    <message>
        <source>All errors</source>
        <translation>Alle Fehler</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Choose two editions. Enter opens an error in the window behind this one.</source>
        <translation>Zwei Ausgaben wählen. Enter öffnet einen Fehler im Fenster dahinter.</translation>
    </message>
    <message>
        <source>Compare editions</source>
        <translation>Ausgaben vergleichen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Differences by API and domain</source>
        <translation>Unterschiede nach API und Domäne</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Save the differences</source>
        <translation>Unterschiede speichern</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
</context>
<context>
    <name>Comparer</name>
    <message>
        <source>Comparing …</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>No catalog is on.</source>
        <translation>Kein Katalog ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message numerus="yes">
        <source>%Ln suggestions; Tab takes %1</source>
        <translation>
            <numerusform>%Ln Vorschlag; Tab-Taste nimmt %1</numerusform>
            <numerusform>%Ln Vorschläge; Tab-Taste nimmt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message>
        <source>%1 of %2 copied</source>
        <translation>%1 von %2 kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n errors copied</source>
        <translation>
            <numerusform>%1 von %n Fehler kopiert</numerusform>
            <numerusform>%1 von %n Fehlern kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the selection</source>
        <translation>Auswahl kopiert</translation>
    </message>
</context>
<context>
    <name>DifferenceTexts</name>
    <message>
        <source>%1 errors before, %2 now</source>
        <translation>%1 Fehler vorher, %2 jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Both editions say the same.</source>
        <translation>Beide Ausgaben sagen dasselbe.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>changed from %1 to %2</source>
        <translation>geändert von %1 in %2</translation>
    </message>
    <message>
        <source>in another place</source>
        <translation>an anderer Stelle</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>only in %1</source>
        <translation>nur in %1</translation>
    </message>
    <message>
        <source>under another name</source>
        <translation>unter anderem Namen</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Always on top</source>
        <translation>Immer im Vordergrund</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>No longer on top</source>
        <translation>Nicht mehr im Vordergrund</translation>
    </message>
    <message>
        <source>The settings cannot be saved; they hold until you quit.</source>
        <translation>Die Einstellungen lassen sich nicht speichern; sie gelten bis zum Beenden.</translation>
    </message>
    <message>
        <source>Theme follows the system</source>
        <translation>Farben wie das System</translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes joined with yours</source>
        <translation>
            <numerusform>%n Notiz mit vorhandener verbunden</numerusform>
            <numerusform>%n Notizen mit vorhandenen verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in that file is here already.</source>
        <translation>Alles in dieser Datei ist schon hier.</translation>
    </message>
    <message>
        <source>Export stars and notes</source>
        <translation>Sterne und Notizen exportieren</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Import stars and notes</source>
        <translation>Sterne und Notizen importieren</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>Importiert: %1</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Browse …</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>&amp;Welche</translation>
    </message>
    <message>
        <source>Export errors</source>
        <translation>Fehler exportieren</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>For other programs. Exported again, the same errors give the same file.</source>
        <translation>Für andere Programme. Erneut exportiert, ergeben dieselben Fehler dieselbe Datei.</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Write &amp;to</source>
        <translation>Speichern &amp;unter</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Speichern unter</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>%Ln errors written to %1</source>
        <translation>
            <numerusform>%Ln Fehler nach %1 geschrieben</numerusform>
            <numerusform>%Ln Fehler nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no errors to export.</source>
        <translation>Es gibt keine Fehler zu exportieren.</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Copied the fault report: versions and places, nothing that you typed</source>
        <translation>Fehlerbericht kopiert: Versionen und Stellen, nichts von dem, was Sie getippt haben</translation>
    </message>
    <message>
        <source>Something went wrong (%1); Errdex goes on. “Copy fault report” tells more.</source>
        <translation>Etwas ist schiefgegangen (%1); Errdex läuft weiter. „Fehlerbericht kopieren“ sagt mehr.</translation>
    </message>
</context>
<context>
    <name>FileIcons</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>FileWays</name>
    <message>
        <source>Choose &amp;files …</source>
        <translation>&amp;Dateien wählen …</translation>
    </message>
    <message>
        <source>Choose a f&amp;older …</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>Ordner zum Importieren wählen</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Dateien zum Importieren wählen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>%1 was removed after %2</source>
        <translation>%1 wurde nach %2 entfernt</translation>
    </message>
    <message>
        <source>“%1” is misspelt: %2</source>
        <translation>„%1“ ist falsch geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>FormatTabs</name>
    <message>
        <source>More formats</source>
        <translation>Weitere Formate</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Mehr ▾</translation>
    </message>
    <message>
        <source>Snippet formats</source>
        <translation>Snippet-Formate</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>An error dragged out of the list or the page has this format, too.</source>
        <translation>Auch ein aus der Liste oder der Seite gezogener Fehler hat dieses Format.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Default &amp;format</source>
        <translation>Standard&amp;format</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Edition %1 no longer has this error.</source>
        <translation>Die Ausgabe %1 hat diesen Fehler nicht mehr.</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>first appears here</source>
        <translation>die erste, die ihn hat</translation>
    </message>
    <message>
        <source>word for word the same</source>
        <translation>Wort für Wort gleich</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln parts could not be read.</source>
        <translation>
            <numerusform>%Ln Stelle war nicht lesbar.</numerusform>
            <numerusform>%Ln Stellen waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>Import &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Import a catalog</source>
        <translation>Katalog importieren</translation>
    </message>
    <message>
        <source>No files were copied; copy some, or choose them.</source>
        <translation>Es wurden keine Dateien kopiert; kopieren Sie welche, oder wählen Sie sie aus.</translation>
    </message>
    <message>
        <source>The errors in your own documents, searched and recognised beside those that are here. Nothing is written before you press “Import”.</source>
        <translation>Die Fehler Ihrer eigenen Dokumente werden neben denen gesucht und erkannt, die schon da sind. Geschrieben wird erst, wenn Sie auf „Importieren“ drücken.</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>All errors</source>
        <translation>Alle Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Import &amp;what can be read and skip the rest</source>
        <translation>&amp;Lesbares importieren, ohne diese Stellen</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht lesbar war</translation>
    </message>
    <message>
        <source>What the catalog would hold</source>
        <translation>Was der Katalog enthielte</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message numerus="yes">
        <source>%1: %Ln errors</source>
        <translation>
            <numerusform>%1: %Ln Fehler</numerusform>
            <numerusform>%1: %Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV with a header line, JSON lists of errors, OpenAPI 3,
pages saved as HTML or text, Markdown pages,
api_errors.json of Clerk, catalogs of Errdex</source>
        <translation>CSV mit Kopfzeile, JSON-Listen von Fehlern, OpenAPI 3,
als HTML oder Text gesicherte Seiten, Markdown-Seiten,
api_errors.json von Clerk, Kataloge von Errdex</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>Dateien oder einen Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>Here already:</source>
        <translation>Schon da:</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors read …</source>
        <translation>
            <numerusform>%Ln Fehler gelesen …</numerusform>
            <numerusform>%Ln Fehler gelesen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln errors as %1.</source>
        <translation>
            <numerusform>%Ln Fehler als %1 importiert.</numerusform>
            <numerusform>%Ln Fehler als %1 importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>Rückgängig gemacht: %1 ist wie zuvor.</translation>
    </message>
    <message>
        <source>Undone: %1 is no longer there.</source>
        <translation>Rückgängig gemacht: %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>Index</name>
    <message>
        <source>%1 Import it again, or take the file away.</source>
        <translation>%1 Importieren Sie sie neu oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 The last changes of stars and notes are in %2, until they can be kept.</source>
        <translation>%1 Die letzten Änderungen an Sternen und Notizen liegen in %2, bis sie sich speichern lassen.</translation>
    </message>
    <message>
        <source>%1 The last changes of stars and notes are in %2.</source>
        <translation>%1 Die letzten Änderungen an Sternen und Notizen liegen in %2.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1 errors are more than a snippet holds: choose %2 at most, or export them.</source>
        <translation>%1 Fehler sind mehr, als ein Snippet fasst: höchstens %2 wählen oder sie exportieren.</translation>
    </message>
    <message>
        <source>%1 errors share this code, and several of them fit equally well</source>
        <translation>%1 Fehler haben diesen Code, mehrere davon passen gleich gut</translation>
    </message>
    <message>
        <source>%1 errors share this code, and the message of this one is the closest</source>
        <translation>%1 Fehler haben diesen Code, die Meldung gleicht am ehesten der von diesem</translation>
    </message>
    <message>
        <source>%1 errors share this code, and this one has no documented message</source>
        <translation>%1 Fehler haben diesen Code, zu diesem nennt die Dokumentation keine Meldung</translation>
    </message>
    <message>
        <source>%1 errors share this code, but the message identifies this one</source>
        <translation>%1 Fehler haben diesen Code, die Meldung sagt, welcher es ist</translation>
    </message>
    <message>
        <source>%1 errors share this code, but the parameter identifies this one</source>
        <translation>%1 Fehler haben diesen Code, der Parameter sagt, welcher es ist</translation>
    </message>
    <message>
        <source>%1 is no JSON number</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>%1 ist keine JSON-Zahl</translation>
    </message>
    <message>
        <source>%1 is not a text file; give it the text of the error.</source>
        <translation>%1 ist keine Textdatei; gefragt ist der Text des Fehlers.</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 passen</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1 passt</translation>
    </message>
    <message>
        <source>%1 more may have wrong letters</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>%1 weitere enthalten vielleicht falsche Buchstaben</translation>
    </message>
    <message>
        <source>%1 of its records were saved</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>%1 Einträge wurden gerettet</translation>
    </message>
    <message>
        <source>%1: %2 characters, more than the %3 that Errdex keeps.</source>
        <translation>%1: %2 Zeichen, mehr als die %3, die Errdex behält.</translation>
    </message>
    <message>
        <source>%1: %2 errors as in a document before it, left out.</source>
        <translation>%1: %2 Fehler wie in einem Dokument davor, weggelassen.</translation>
    </message>
    <message>
        <source>%1: %2, and begun anew; the damaged file is %3.</source>
        <translation>%1: %2 und neu angelegt; die beschädigte Datei ist %3.</translation>
    </message>
    <message>
        <source>%1: %2, and passed over.</source>
        <translation>%1: %2 und übergangen.</translation>
    </message>
    <message>
        <source>%1: %2. Fix this template; it is used again as soon as it is saved.</source>
        <translation>%1: %2. Diese Vorlage berichtigen; sie gilt, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>%1: %2: %3 is no HTTP status and is not kept.</source>
        <translation>%1: %2: %3 ist kein HTTP-Status und wird nicht behalten.</translation>
    </message>
    <message>
        <source>%1: %2: there more than once, the same in everything; kept once.</source>
        <translation>%1: %2: mehr als einmal da, in allem gleich; einmal behalten.</translation>
    </message>
    <message>
        <source>%1: 1 error as in a document before it, left out.</source>
        <translation>%1: 1 Fehler wie in einem Dokument davor, weggelassen.</translation>
    </message>
    <message>
        <source>%1: JSON, but neither a catalog, nor a list of errors, nor OpenAPI 3.</source>
        <translation>%1: JSON, aber weder ein Katalog noch eine Liste von Fehlern noch OpenAPI 3.</translation>
    </message>
    <message>
        <source>%1: OpenAPI %2: Errdex reads OpenAPI 3.</source>
        <translation>%1: OpenAPI %2: Errdex liest OpenAPI 3.</translation>
    </message>
    <message>
        <source>%1: OpenAPI 2 (“swagger”): convert it to OpenAPI 3 first.</source>
        <translation>%1: OpenAPI 2 („swagger“): zuerst in OpenAPI 3 umwandeln.</translation>
    </message>
    <message>
        <source>%1: a Markdown page without errors: no JSON in a fence below a heading, and no table with a column “code” or “name”.</source>
        <translation>%1: eine Markdown-Seite ohne Fehler: kein JSON-Block unter einer Überschrift und keine Tabelle mit einer Spalte „code“ oder „name“.</translation>
    </message>
    <message>
        <source>%1: a catalog of the format “%2”: this Errdex reads “%3”.</source>
        <translation>%1: ein Katalog im Format „%2“: dieses Errdex liest „%3“.</translation>
    </message>
    <message>
        <source>%1: a folder without files.</source>
        <translation>%1: ein Ordner ohne Dateien.</translation>
    </message>
    <message>
        <source>%1: a list of objects, each of which needs “code” or “name”, and one more of %2; found %3.</source>
        <translation>%1: eine Liste von Objekten, von denen jedes „code“ oder „name“ braucht und dazu eines von %2; gefunden: %3.</translation>
    </message>
    <message>
        <source>%1: a page without errors: no JSON block below its title.</source>
        <translation>%1: eine Seite ohne Fehler: kein JSON-Block unter ihrem Titel.</translation>
    </message>
    <message>
        <source>%1: a table whose first line needs “code” or “name”, and one more of %2; found %3.</source>
        <translation>%1: eine Tabelle, deren erste Zeile „code“ oder „name“ braucht und dazu eines von %2; gefunden: %3.</translation>
    </message>
    <message>
        <source>%1: a web page without a table of errors, which has a column “code” or “name”: save the page as text, or its errors as CSV.</source>
        <translation>%1: eine Webseite ohne Tabelle von Fehlern, die eine Spalte „code“ oder „name“ hat: die Seite als Text speichern oder ihre Fehler als CSV.</translation>
    </message>
    <message>
        <source>%1: an OpenAPI document without paths, so without errors.</source>
        <translation>%1: ein OpenAPI-Dokument ohne Pfade, also ohne Fehler.</translation>
    </message>
    <message>
        <source>%1: an archive: unpack it and import what is in it.</source>
        <translation>%1: ein Archiv: auspacken und den Inhalt importieren.</translation>
    </message>
    <message>
        <source>%1: an empty list: there are no errors in it.</source>
        <translation>%1: eine leere Liste: sie enthält keine Fehler.</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2.</source>
        <translation>%1: nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1: damaged, so %2 stays as it is.</source>
        <translation>%1: beschädigt, daher bleibt %2, wie es ist.</translation>
    </message>
    <message>
        <source>%1: damaged; it stays as it is, for it cannot be written.</source>
        <translation>%1: beschädigt; die Datei bleibt, wie sie ist, denn sie lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1: damaged; what can be read of it is kept, and the damaged file is %2.</source>
        <translation>%1: beschädigt; was sich davon lesen lässt, ist erhalten, und die beschädigte Datei ist %2.</translation>
    </message>
    <message>
        <source>%1: expected a list, found %2.</source>
        <translation>%1: Liste erwartet, gefunden: %2.</translation>
    </message>
    <message>
        <source>%1: expected a number, found %2.</source>
        <translation>%1: Zahl erwartet, gefunden: %2.</translation>
    </message>
    <message>
        <source>%1: expected an object or a string, found %2.</source>
        <translation>%1: Objekt oder Text erwartet, gefunden: %2.</translation>
    </message>
    <message>
        <source>%1: expected an object, found %2.</source>
        <translation>%1: Objekt erwartet, gefunden: %2.</translation>
    </message>
    <message>
        <source>%1: expected text, found %2.</source>
        <translation>%1: Text erwartet, gefunden: %2.</translation>
    </message>
    <message>
        <source>%1: is missing.</source>
        <translation>%1: fehlt.</translation>
    </message>
    <message>
        <source>%1: it needs a “body” of objects, texts and lists of one item, and may have “hosts” by API and “meta” with “names” and “lists”.</source>
        <translation>%1: Es braucht ein „body“ aus Objekten, Texten und Listen mit einem Eintrag und darf „hosts“ nach APIs und „meta“ mit „names“ und „lists“ haben.</translation>
    </message>
    <message>
        <source>%1: larger than %2 KB, the limit for a template. Fix this template; it is used again as soon as it is saved.</source>
        <translation>%1: größer als %2 KB, die Grenze für eine Vorlage. Diese Vorlage berichtigen; sie gilt, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>%1: larger than %2 MB, the limit for YAML.</source>
        <translation>%1: größer als %2 MB, die Grenze für YAML.</translation>
    </message>
    <message>
        <source>%1: larger than %2 MB, the limit for a document.</source>
        <translation>%1: größer als %2 MB, die Grenze für ein Dokument.</translation>
    </message>
    <message>
        <source>%1: larger than %2 MB, the limit for a page.</source>
        <translation>%1: größer als %2 MB, die Grenze für eine Seite.</translation>
    </message>
    <message>
        <source>%1: larger than %2 MB, the limit for one import.</source>
        <translation>%1: größer als %2 MB, die Grenze für einen Import.</translation>
    </message>
    <message>
        <source>%1: line %2</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>%1: Zeile %2</translation>
    </message>
    <message>
        <source>%1: line %2: %3 cells under a header of %4.</source>
        <translation>%1: Zeile %2: %3 Zellen unter einer Kopfzeile mit %4.</translation>
    </message>
    <message>
        <source>%1: line %2: %3 lines without an error below them.</source>
        <translation>%1: Zeile %2: %3 Zeilen ohne einen Fehler darunter.</translation>
    </message>
    <message>
        <source>%1: line %2: %3. Fix this template; it is used again as soon as it is saved.</source>
        <translation>%1: Zeile %2: %3. Diese Vorlage berichtigen; sie gilt, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>%1: line %2: %3: holds half a character, which no file can keep.</source>
        <translation>%1: Zeile %2: %3: enthält ein halbes Zeichen, das keine Datei behalten kann.</translation>
    </message>
    <message>
        <source>%1: line %2: %3: usage: expected fapi and bapi, found %4.</source>
        <translation>%1: Zeile %2: %3: usage: fapi und bapi erwartet, gefunden: %4.</translation>
    </message>
    <message>
        <source>%1: line %2: a JSON block that is not an error: no code, no message.</source>
        <translation>%1: Zeile %2: ein JSON-Block, der kein Fehler ist: kein Code, keine Meldung.</translation>
    </message>
    <message>
        <source>%1: line %2: a JSON block that is not an error: “%3” is no field of an error.</source>
        <translation>%1: Zeile %2: ein JSON-Block, der kein Fehler ist: „%3“ ist kein Feld eines Fehlers.</translation>
    </message>
    <message>
        <source>%1: line %2: a JSON block that never closes: the page is cut off.</source>
        <translation>%1: Zeile %2: ein JSON-Block, der nie endet: die Seite ist abgeschnitten.</translation>
    </message>
    <message>
        <source>%1: line %2: a JSON block with no name above it.</source>
        <translation>%1: Zeile %2: ein JSON-Block ohne Namen darüber.</translation>
    </message>
    <message>
        <source>%1: line %2: a branch has no “%3”; it has %4. Fix this template; it is used again as soon as it is saved.</source>
        <translation>%1: Zeile %2: Ein Zweig hat kein „%3“, sondern %4. Diese Vorlage berichtigen; sie gilt, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>%1: line %2: a clue has no “%3”; it has %4. Fix this template; it is used again as soon as it is saved.</source>
        <translation>%1: Zeile %2: Ein Merkmal hat kein „%3“, sondern %4. Diese Vorlage berichtigen; sie gilt, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>%1: line %2: a key that is not text.</source>
        <translation>%1: Zeile %2: ein Schlüssel, der kein Text ist.</translation>
    </message>
    <message>
        <source>%1: line %2: a quotation mark is missing.</source>
        <translation>%1: Zeile %2: Ein Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>%1: line %2: a second document in one file.</source>
        <translation>%1: Zeile %2: ein zweites Dokument in einer Datei.</translation>
    </message>
    <message>
        <source>%1: line %2: aliases that stand for more than %3 values.</source>
        <translation>%1: Zeile %2: Verweise, die für mehr als %3 Werte stehen.</translation>
    </message>
    <message>
        <source>%1: line %2: an alias stands within what it names, or before it.</source>
        <translation>%1: Zeile %2: ein Verweis steht in dem, was er nennt, oder davor.</translation>
    </message>
    <message>
        <source>%1: line %2: an error before any page title.</source>
        <translation>%1: Zeile %2: ein Fehler noch vor einem Seitentitel.</translation>
    </message>
    <message>
        <source>%1: line %2: an error has no “%3”; it has %4. Fix this template; it is used again as soon as it is saved.</source>
        <translation>%1: Zeile %2: Ein Fehler hat kein „%3“, sondern %4. Diese Vorlage berichtigen; sie gilt, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>%1: line %2: an error without a name.</source>
        <translation>%1: Zeile %2: ein Fehler ohne Namen.</translation>
    </message>
    <message>
        <source>%1: line %2: expected an error&apos;s name, found %3.</source>
        <translation>%1: Zeile %2: den Namen eines Fehlers erwartet, gefunden: %3.</translation>
    </message>
    <message>
        <source>%1: line %2: expected an object, found %3.</source>
        <translation>%1: Zeile %2: ein Objekt erwartet, gefunden: %3.</translation>
    </message>
    <message>
        <source>%1: line %2: more than %3 JSON blocks below one name.</source>
        <translation>%1: Zeile %2: mehr als %3 JSON-Blöcke unter einem Namen.</translation>
    </message>
    <message>
        <source>%1: line %2: more than %3 values.</source>
        <translation>%1: Zeile %2: mehr als %3 Werte.</translation>
    </message>
    <message>
        <source>%1: line %2: neither a name nor a code: fill one in, or take it out.</source>
        <translation>%1: Zeile %2: weder Name noch Code: einen eintragen oder die Zeile herausnehmen.</translation>
    </message>
    <message>
        <source>%1: line %2: neither an entry, a field of it nor its note.</source>
        <translation>%1: Zeile %2: weder ein Eintrag noch ein Feld noch eine Notiz dazu.</translation>
    </message>
    <message>
        <source>%1: line %2: nested deeper than %3 levels.</source>
        <translation>%1: Zeile %2: tiefer als %3 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>%1: line %2: not CSV: %3.</source>
        <translation>%1: Zeile %2: kein CSV: %3.</translation>
    </message>
    <message>
        <source>%1: line %2: not JSON: %3, at column %4.</source>
        <translation>%1: Zeile %2: kein JSON: %3, in Spalte %4.</translation>
    </message>
    <message>
        <source>%1: line %2: not JSON: %3.</source>
        <translation>%1: Zeile %2: kein JSON: %3.</translation>
    </message>
    <message>
        <source>%1: line %2: not UTF-8 text.</source>
        <translation>%1: Zeile %2: kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>%1: line %2: not YAML: %3, at column %4.</source>
        <translation>%1: Zeile %2: kein YAML: %3, in Spalte %4.</translation>
    </message>
    <message>
        <source>%1: line %2: not a date: “%3”.</source>
        <translation>%1: Zeile %2: kein Datum: „%3“.</translation>
    </message>
    <message>
        <source>%1: line %2: the reference “%3” leads back to itself.</source>
        <translation>%1: Zeile %2: der Verweis „%3“ führt auf sich selbst zurück.</translation>
    </message>
    <message>
        <source>%1: line %2: the reference “%3” leads nowhere.</source>
        <translation>%1: Zeile %2: der Verweis „%3“ führt ins Leere.</translation>
    </message>
    <message>
        <source>%1: line %2: the reference “%3” leads through more than %4 others.</source>
        <translation>%1: Zeile %2: der Verweis „%3“ führt über mehr als %4 andere.</translation>
    </message>
    <message>
        <source>%1: line %2: the reference “%3” lies outside this document.</source>
        <translation>%1: Zeile %2: der Verweis „%3“ führt aus diesem Dokument hinaus.</translation>
    </message>
    <message>
        <source>%1: line %2: the same as line %3, left out.</source>
        <translation>%1: Zeile %2: dasselbe wie Zeile %3, weggelassen.</translation>
    </message>
    <message>
        <source>%1: line %2: the tag “%3”: only plain values are read.</source>
        <translation>%1: Zeile %2: das Tag „%3“: gelesen werden nur einfache Werte.</translation>
    </message>
    <message>
        <source>%1: line %2: two versions meet here; choose one of them and import again.</source>
        <translation>%1: Zeile %2: Hier treffen zwei Fassungen aufeinander; eine davon wählen und erneut importieren.</translation>
    </message>
    <message>
        <source>%1: line %2: “%3” has no JSON below it.</source>
        <translation>%1: Zeile %2: unter „%3“ steht kein JSON.</translation>
    </message>
    <message>
        <source>%1: line %2: “%3” has no JSON block below it: the page is cut off.</source>
        <translation>%1: Zeile %2: unter „%3“ steht kein JSON-Block: die Seite ist abgeschnitten.</translation>
    </message>
    <message>
        <source>%1: line %2: “%3” has nothing below it that is an error: the page may be cut off.</source>
        <translation>%1: Zeile %2: unter „%3“ steht nichts, was ein Fehler ist: vielleicht ist die Seite abgeschnitten.</translation>
    </message>
    <message>
        <source>%1: line %2: “%3” stands in this object once more; the last one counts.</source>
        <translation>%1: Zeile %2: „%3“ steht in diesem Objekt noch einmal; das letzte gilt.</translation>
    </message>
    <message>
        <source>%1: more than %2 errors, the limit.</source>
        <translation>%1: mehr als %2 Fehler, die Grenze.</translation>
    </message>
    <message>
        <source>%1: more than %2 files, the limit for one import.</source>
        <translation>%1: mehr als %2 Dateien, die Grenze für einen Import.</translation>
    </message>
    <message>
        <source>%1: more than %2 places cannot be read, the first: %3</source>
        <translation>%1: mehr als %2 Stellen sind nicht lesbar, die erste: %3</translation>
    </message>
    <message>
        <source>%1: must not be empty.</source>
        <translation>%1: darf nicht leer sein.</translation>
    </message>
    <message>
        <source>%1: must not be empty; leave it out instead.</source>
        <translation>%1: darf nicht leer sein; lassen Sie das Feld weg.</translation>
    </message>
    <message>
        <source>%1: nested deeper than %2 levels.</source>
        <translation>%1: mehr als %2 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>%1: no longer what was imported: damaged or edited. Import it again, or take the file away.</source>
        <translation>%1: nicht mehr, was importiert wurde: beschädigt oder verändert. Importieren Sie sie neu oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1: not UTF-8 text (byte %2).</source>
        <translation>%1: kein UTF-8-Text (Byte %2).</translation>
    </message>
    <message>
        <source>%1: not a document of errors: Errdex reads pages saved as text or HTML, Markdown pages, api_errors.json, its own catalogs, CSV with a header line and OpenAPI 3.</source>
        <translation>%1: kein Dokument mit Fehlern: Errdex liest als Text oder HTML gespeicherte Seiten, Markdown-Seiten, api_errors.json, eigene Kataloge, CSV mit Kopfzeile und OpenAPI 3.</translation>
    </message>
    <message>
        <source>%1: not a field of the catalog format.</source>
        <translation>%1: kein Feld des Katalogformats.</translation>
    </message>
    <message>
        <source>%1: not a file of stars and notes (line 1 is not “%2”).</source>
        <translation>%1: keine Datei mit Sternen und Notizen (Zeile 1 lautet nicht „%2“).</translation>
    </message>
    <message>
        <source>%1: not a file.</source>
        <translation>%1: keine Datei.</translation>
    </message>
    <message>
        <source>%1: not a page of errors: no title such as “Backend API errors” over a line “An index of …”.</source>
        <translation>%1: keine Seite mit Fehlern: kein Titel wie „Backend API errors“ über einer Zeile „An index of …“.</translation>
    </message>
    <message>
        <source>%1: not an HTTP status: %2.</source>
        <translation>%1: kein HTTP-Status: %2.</translation>
    </message>
    <message>
        <source>%1: not text, or text that is not UTF-8.</source>
        <translation>%1: kein Text, oder Text, der nicht UTF-8 ist.</translation>
    </message>
    <message>
        <source>%1: stars and notes cannot be written there: %2.</source>
        <translation>%1: Sterne und Notizen lassen sich dort nicht speichern: %2.</translation>
    </message>
    <message>
        <source>%1: there are no errors in it.</source>
        <translation>%1: enthält keine Fehler.</translation>
    </message>
    <message>
        <source>%1: there is nothing in it.</source>
        <translation>%1: enthält nichts.</translation>
    </message>
    <message>
        <source>%1: “%2” is not kept.</source>
        <translation>%1: „%2“ wird nicht behalten.</translation>
    </message>
    <message>
        <source>%1: “%2” is not kept; perhaps “%3” is meant.</source>
        <translation>%1: „%2“ wird nicht behalten; vielleicht ist „%3“ gemeint.</translation>
    </message>
    <message>
        <source>%1: “%2” of %3 errors is not kept.</source>
        <translation>%1: „%2“ von %3 Fehlern wird nicht behalten.</translation>
    </message>
    <message>
        <source>%1: “%2” of 1 error is not kept.</source>
        <translation>%1: „%2“ eines Fehlers wird nicht behalten.</translation>
    </message>
    <message>
        <source>%1x, lines %2-%3</source>
        <translation>%1-mal, Zeilen %2–%3</translation>
    </message>
    <message>
        <source>API</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>API</translation>
    </message>
    <message>
        <source>Clerk&apos;s api_errors.json</source>
        <translation>Clerks api_errors.json</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Docset for Dash and Zeal</source>
        <translation>Docset für Dash und Zeal</translation>
    </message>
    <message>
        <source>Errdex catalog</source>
        <translation>Errdex-Katalog</translation>
    </message>
    <message>
        <source>Go constants</source>
        <translation>Go-Konstanten</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Long message</source>
        <translation>Lange Meldung</translation>
    </message>
    <message>
        <source>Mock (MSW)</source>
        <translation>Mock (MSW)</translation>
    </message>
    <message>
        <source>Mock (respx)</source>
        <translation>Mock (respx)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No %1 has “%2” in it.</source>
        <translation>Kein %1 enthält „%2“.</translation>
    </message>
    <message>
        <source>No %1 is called “%2”. There is %3.</source>
        <translation>%1 „%2“ gibt es nicht. Es gibt %3.</translation>
    </message>
    <message>
        <source>No error here has the id “%1”.</source>
        <translation>Kein Fehler hier hat die Kennung „%1“.</translation>
    </message>
    <message>
        <source>No error here states the HTTP status %1.</source>
        <translation>Kein Fehler nennt hier den HTTP-Status %1.</translation>
    </message>
    <message>
        <source>No note has “%1” in it.</source>
        <translation>Keine Notiz enthält „%1“.</translation>
    </message>
    <message>
        <source>Only the first 100 parts of a query are looked at.</source>
        <translation>Von einer Suchanfrage werden nur die ersten 100 Teile betrachtet.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Python constants</source>
        <translation>Python-Konstanten</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Short message</source>
        <translation>Kurze Meldung</translation>
    </message>
    <message>
        <source>Stars and notes are kept only until Errdex is closed (%1).</source>
        <translation>Sterne und Notizen bleiben nur bis zum Schließen von Errdex (%1).</translation>
    </message>
    <message>
        <source>Stars and notes are kept only until Errdex is closed (%1: %2).</source>
        <translation>Sterne und Notizen bleiben nur bis zum Schließen von Errdex (%1: %2).</translation>
    </message>
    <message>
        <source>Stars and notes cannot be read from %1: %2.</source>
        <translation>Sterne und Notizen in %1 sind nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The change could not be kept in %1: %2.</source>
        <translation>Die Änderung ließ sich in %1 nicht speichern: %2.</translation>
    </message>
    <message>
        <source>The documents are of different catalogs (%1 and %2): import one by one.</source>
        <translation>Die Dokumente gehören zu verschiedenen Katalogen (%1 und %2): einzeln importieren.</translation>
    </message>
    <message>
        <source>The file of stars and notes was damaged: %1; the damaged one is %2.</source>
        <translation>Die Datei mit Sternen und Notizen war beschädigt: %1; die beschädigte liegt in %2.</translation>
    </message>
    <message>
        <source>The link “%1” cannot be read.</source>
        <translation>Der Link „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>Das Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>There is no filter “%1:”. Filters are %2.</source>
        <translation>Einen Filter „%1:“ gibt es nicht. Filter sind %2.</translation>
    </message>
    <message>
        <source>TypeScript constants</source>
        <translation>TypeScript-Konstanten</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>a CSV table</source>
        <translation>eine CSV-Tabelle</translation>
    </message>
    <message>
        <source>a JSON list of errors</source>
        <translation>eine JSON-Liste von Fehlern</translation>
    </message>
    <message>
        <source>a Markdown page</source>
        <translation>eine Markdown-Seite</translation>
    </message>
    <message>
        <source>a byte order mark</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine Byte-Order-Mark</translation>
    </message>
    <message>
        <source>a cell of more than %1 characters</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine Zelle mit mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>a colon within a value: put the value in quotation marks</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Doppelpunkt in einem Wert: setzen Sie den Wert in Anführungszeichen</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Komma fehlt</translation>
    </message>
    <message>
        <source>a comma or “]” is missing</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Komma oder „]“ fehlt</translation>
    </message>
    <message>
        <source>a comma or “}” is missing</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Komma oder „}“ fehlt</translation>
    </message>
    <message>
        <source>a comma too many</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Komma zu viel</translation>
    </message>
    <message>
        <source>a control character</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Steuerzeichen</translation>
    </message>
    <message>
        <source>a control character in a string</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Steuerzeichen in einer Zeichenkette</translation>
    </message>
    <message>
        <source>a field that is there</source>
        <translation>ein Feld, das vorhanden ist</translation>
    </message>
    <message>
        <source>a filter is given more than %1 KB</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Filter bekommt mehr als %1 KB</translation>
    </message>
    <message>
        <source>a link that another user made</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine Verknüpfung, die jemand anders angelegt hat</translation>
    </message>
    <message>
        <source>a list</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list has to begin on a line of its own</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine Liste muss auf einer eigenen Zeile beginnen</translation>
    </message>
    <message>
        <source>a name in double quotes is missing</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Name in doppelten Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a name is missing after “&amp;” or “*”</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Name fehlt nach „&amp;“ oder „*“</translation>
    </message>
    <message>
        <source>a newer version of Errdex made this file; it was left as it is, use that version</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine neuere Version von Errdex hat diese Datei angelegt; sie blieb unverändert, bitte jene Version benutzen</translation>
    </message>
    <message>
        <source>a newer version of Errdex uses this file now; close this one and use that</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine neuere Version von Errdex benutzt diese Datei inzwischen; bitte diese schließen und jene benutzen</translation>
    </message>
    <message>
        <source>a number has too many digits</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine Zahl hat zu viele Ziffern</translation>
    </message>
    <message>
        <source>a number too large</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine zu große Zahl</translation>
    </message>
    <message>
        <source>a number too long</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine zu lange Zahl</translation>
    </message>
    <message>
        <source>a page saved as text</source>
        <translation>eine als Text gespeicherte Seite</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a step may make more than %1 MB</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Schritt könnte mehr als %1 MB ergeben</translation>
    </message>
    <message>
        <source>a string that never ends</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>eine Zeichenkette ohne Ende</translation>
    </message>
    <message>
        <source>a tab where only spaces may stand</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Tabulator, wo nur Leerzeichen stehen dürfen</translation>
    </message>
    <message>
        <source>a value has more than %1 items</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Wert hat mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>a value is longer than %1 MB</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Wert ist länger als %1 MB</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>a word in your note</source>
        <translation>ein Wort in Ihrer Notiz</translation>
    </message>
    <message>
        <source>all share this code, and the text does not tell them apart</source>
        <translation>alle haben diesen Code, der Text unterscheidet sie nicht</translation>
    </message>
    <message>
        <source>an Errdex catalog</source>
        <translation>ein Errdex-Katalog</translation>
    </message>
    <message>
        <source>an OpenAPI document</source>
        <translation>ein OpenAPI-Dokument</translation>
    </message>
    <message>
        <source>an object</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an unknown sign after a backslash</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein unbekanntes Zeichen nach einem Backslash</translation>
    </message>
    <message>
        <source>another program is using the file; try again in a moment</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein anderes Programm hält die Datei; gleich noch einmal versuchen</translation>
    </message>
    <message>
        <source>api</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>API</translation>
    </message>
    <message>
        <source>backend</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Backend</translation>
    </message>
    <message>
        <source>cannot be read (%1)</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>catalog</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>code</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>code and long message agree</source>
        <translation>Code und lange Meldung stimmen überein</translation>
    </message>
    <message>
        <source>code and message are as the service sends them</source>
        <translation>Code und Meldung sind so, wie der Dienst sie sendet</translation>
    </message>
    <message>
        <source>code and part of the long message agree</source>
        <translation>Code und ein Teil der langen Meldung stimmen überein</translation>
    </message>
    <message>
        <source>code and part of the short message agree</source>
        <translation>Code und ein Teil der kurzen Meldung stimmen überein</translation>
    </message>
    <message>
        <source>code and short message agree</source>
        <translation>Code und kurze Meldung stimmen überein</translation>
    </message>
    <message>
        <source>damaged</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>description</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>domain</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>edition</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>errors by their codes, in JSON</source>
        <translation>Fehler unter ihren Codes, in JSON</translation>
    </message>
    <message>
        <source>four hexadecimal digits are missing after “\u”</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>nach „\u“ fehlen vier Hexadezimalziffern</translation>
    </message>
    <message>
        <source>frontend</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Frontend</translation>
    </message>
    <message>
        <source>half a character</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ein halbes Zeichen</translation>
    </message>
    <message>
        <source>hexadecimal digits are missing after a backslash</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>hexadezimale Ziffern fehlen nach einem Backslash</translation>
    </message>
    <message>
        <source>it cannot be read from here on</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ab hier ist es nicht lesbar</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>es hört zu früh auf</translation>
    </message>
    <message>
        <source>it fits nothing above: see indentation and quotation marks</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>es passt zu nichts darüber: prüfen Sie Einrückung und Anführungszeichen</translation>
    </message>
    <message>
        <source>it has no “%1”; it has nothing</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>„%1“ steht nicht darin; darin steht nichts</translation>
    </message>
    <message>
        <source>it has no “%1”; it has “%2”</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>„%1“ steht nicht darin; darin steht „%2“</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>sie ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>it puts together more than %1 MB</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>sie setzt mehr als %1 MB zusammen</translation>
    </message>
    <message>
        <source>it takes longer than %1 seconds</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>sie braucht länger als %1 Sekunden</translation>
    </message>
    <message>
        <source>its parts call each other without end, or stand too deep in one another</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ihre Teile rufen einander ohne Ende auf oder stehen zu tief ineinander</translation>
    </message>
    <message>
        <source>its text is longer than %1 MB</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>ihr Text ist länger als %1 MB</translation>
    </message>
    <message>
        <source>larger than %1 MB</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>größer als %1 MB</translation>
    </message>
    <message>
        <source>lists are nested deeper than %1 levels</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Listen sind tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>long message</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>lange Meldung</translation>
    </message>
    <message>
        <source>memory</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>meta</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Meta</translation>
    </message>
    <message>
        <source>more text after a closed quotation mark</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>weiterer Text nach einem schließenden Anführungszeichen</translation>
    </message>
    <message>
        <source>more text after the end</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>weiterer Text nach dem Ende</translation>
    </message>
    <message>
        <source>name</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>none of its records was readable</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>kein Eintrag war lesbar</translation>
    </message>
    <message>
        <source>not a file</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>only a part of the long message agrees</source>
        <translation>nur ein Teil der langen Meldung stimmt überein</translation>
    </message>
    <message>
        <source>only a part of the short message agrees</source>
        <translation>nur ein Teil der kurzen Meldung stimmt überein</translation>
    </message>
    <message>
        <source>only the long message agrees</source>
        <translation>nur die lange Meldung stimmt überein</translation>
    </message>
    <message>
        <source>only the message is as the service sends it</source>
        <translation>nur die Meldung ist so, wie der Dienst sie sendet</translation>
    </message>
    <message>
        <source>only the short message agrees</source>
        <translation>nur die kurze Meldung stimmt überein</translation>
    </message>
    <message>
        <source>people also say “%1”</source>
        <translation>man sagt auch „%1“</translation>
    </message>
    <message>
        <source>short message</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>kurze Meldung</translation>
    </message>
    <message>
        <source>short message and long message agree</source>
        <translation>kurze und lange Meldung stimmen überein</translation>
    </message>
    <message>
        <source>short message and the beginning of the long message agree</source>
        <translation>kurze Meldung und Anfang der langen Meldung stimmen überein</translation>
    </message>
    <message>
        <source>the API</source>
        <translation>die API</translation>
    </message>
    <message>
        <source>the HTTP status</source>
        <translation>der HTTP-Status</translation>
    </message>
    <message>
        <source>the beginning of the code agrees</source>
        <translation>der Anfang des Codes stimmt überein</translation>
    </message>
    <message>
        <source>the catalog</source>
        <translation>der Katalog</translation>
    </message>
    <message>
        <source>the code agrees</source>
        <translation>der Code stimmt überein</translation>
    </message>
    <message>
        <source>the code agrees, but no message is documented</source>
        <translation>der Code stimmt überein, die Dokumentation nennt keine Meldung dazu</translation>
    </message>
    <message>
        <source>the code agrees, but the message is not the documented one</source>
        <translation>der Code stimmt überein, die Meldung weicht von der Dokumentation ab</translation>
    </message>
    <message>
        <source>the code begins with what was typed</source>
        <translation>der Code beginnt mit der Eingabe</translation>
    </message>
    <message>
        <source>the code is what was typed</source>
        <translation>der Code ist genau die Eingabe</translation>
    </message>
    <message>
        <source>the disk failed or is full; check it and try again</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>der Datenträger ist fehlerhaft oder voll; nachsehen und noch einmal versuchen</translation>
    </message>
    <message>
        <source>the disk is full; make room and try again</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>der Datenträger ist voll; Platz schaffen und noch einmal versuchen</translation>
    </message>
    <message>
        <source>the documents of %1</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>der Dokumentation %1</translation>
    </message>
    <message>
        <source>the domain</source>
        <translation>die Domäne</translation>
    </message>
    <message>
        <source>the edition of the documents</source>
        <translation>die Ausgabe der Dokumentation</translation>
    </message>
    <message>
        <source>the error code</source>
        <translation>der Fehlercode</translation>
    </message>
    <message>
        <source>the error is identical in %1, so its origin is unclear</source>
        <translation>der Fehler ist in %1 derselbe, nur seine Herkunft ist offen</translation>
    </message>
    <message>
        <source>the file cannot be opened; allow it to be written and try again</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>die Datei lässt sich nicht öffnen; Schreiben erlauben und noch einmal versuchen</translation>
    </message>
    <message>
        <source>the file is damaged; restart Errdex to have it repaired</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>die Datei ist beschädigt; Errdex schließen und neu öffnen, dann wird sie repariert</translation>
    </message>
    <message>
        <source>the file or its folder may not be written; allow it and try again</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Datei oder Ordner sind schreibgeschützt; Schreiben erlauben und noch einmal versuchen</translation>
    </message>
    <message>
        <source>the id of one error</source>
        <translation>die Kennung eines Fehlers</translation>
    </message>
    <message>
        <source>the initials of the name begin with what was typed</source>
        <translation>die Anfangsbuchstaben des Namens beginnen mit der Eingabe</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>the name agrees</source>
        <translation>der Name stimmt überein</translation>
    </message>
    <message>
        <source>the name begins with what was typed</source>
        <translation>der Name beginnt mit der Eingabe</translation>
    </message>
    <message>
        <source>the name is what was typed</source>
        <translation>der Name ist genau die Eingabe</translation>
    </message>
    <message>
        <source>the tables of a Markdown page</source>
        <translation>die Tabellen einer Markdown-Seite</translation>
    </message>
    <message>
        <source>the tables of a web page</source>
        <translation>die Tabellen einer Webseite</translation>
    </message>
    <message>
        <source>the text comes from the %1 side</source>
        <translation>der Text stammt von der %1-Seite</translation>
    </message>
    <message>
        <source>there is no filter “%1”; there are “%2”</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>den Filter „%1“ gibt es nicht; es gibt „%2“</translation>
    </message>
    <message>
        <source>there is no folder to write to</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>es gibt keinen Ordner zum Speichern</translation>
    </message>
    <message>
        <source>there is no test “%1”; there are “%2”</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>den Test „%1“ gibt es nicht; es gibt „%2“</translation>
    </message>
    <message>
        <source>there is no “%1”; there are “%2”</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>„%1“ gibt es nicht; es gibt „%2“</translation>
    </message>
    <message>
        <source>these are the initials of the name</source>
        <translation>die Eingabe sind die Anfangsbuchstaben des Namens</translation>
    </message>
    <message>
        <source>what an error is</source>
        <translation>was ein Fehler ist</translation>
    </message>
    <message>
        <source>what was typed shortens the name</source>
        <translation>die Eingabe kürzt den Namen ab</translation>
    </message>
    <message>
        <source>your note</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>Ihre Notiz</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1” also means “%2”</source>
        <translation>„%1“ bedeutet auch „%2“</translation>
    </message>
    <message>
        <source>“%1” can begin no value: put the value in quotation marks</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>„%1“ kann keinen Wert beginnen: setzen Sie den Wert in Anführungszeichen</translation>
    </message>
    <message>
        <source>“%1” cannot be the catalog&apos;s edition: use at most 64 letters, digits, “-”, “_” and “.”, a letter or digit first.</source>
        <translation>„%1“ kann nicht die Ausgabe des Katalogs sein: höchstens 64 Buchstaben, Ziffern, „-“, „_“ und „.“ verwenden, zuerst ein Buchstabe oder eine Ziffer.</translation>
    </message>
    <message>
        <source>“%1” cannot be the catalog&apos;s id: use at most 64 letters, digits, “-”, “_” and “.”, a letter or digit first.</source>
        <translation>„%1“ kann nicht das Kürzel des Katalogs sein: höchstens 64 Buchstaben, Ziffern, „-“, „_“ und „.“ verwenden, zuerst ein Buchstabe oder eine Ziffer.</translation>
    </message>
    <message>
        <source>“%1” does not say what to search for, as in ?q=not+found.</source>
        <translation>„%1“ sagt nicht, wonach zu suchen ist, etwa mit ?q=not+found.</translation>
    </message>
    <message>
        <source>“%1” has no value; write it right after the colon.</source>
        <translation>„%1“ hat keinen Wert; er gehört direkt hinter den Doppelpunkt.</translation>
    </message>
    <message>
        <source>“%1” is close in meaning to “%2”</source>
        <translation>„%1“ ist verwandt mit „%2“</translation>
    </message>
    <message>
        <source>“%1” is not a link of Errdex, such as errdex://search?q=not+found.</source>
        <translation>„%1“ ist kein Link von Errdex, wie etwa errdex://search?q=not+found.</translation>
    </message>
    <message>
        <source>“%1” is not an HTTP status; write status:404 or status:4xx.</source>
        <translation>„%1“ ist kein HTTP-Status; möglich sind status:404 oder status:4xx.</translation>
    </message>
    <message>
        <source>“%1” is refused here</source>
        <extracomment>Stands in the place of a %1 in other texts.</extracomment>
        <translation>„%1“ ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>“%1” names no error, as errdex://clerk/…/users/UserNotFound does.</source>
        <translation>„%1“ nennt keinen Fehler, wie etwa errdex://clerk/…/users/UserNotFound.</translation>
    </message>
    <message>
        <source>“%1” read as “%2”</source>
        <translation>„%1“ gelesen als „%2“</translation>
    </message>
    <message>
        <source>“has:” asks for %1; “%2” is none of these.</source>
        <translation>„has:“ fragt nach %1; „%2“ gehört nicht dazu.</translation>
    </message>
    <message>
        <source>“is:” asks for %1; “%2” is none of these.</source>
        <translation>„is:“ fragt nach %1; „%2“ gehört nicht dazu.</translation>
    </message>
    <message>
        <source>… and %1 more places that cannot be read.</source>
        <translation>… und %1 weitere Stellen, die sich nicht lesen lassen.</translation>
    </message>
</context>
<context>
    <name>Indexer</name>
    <message>
        <source>Your catalogs are being indexed (%1 %); their errors are found once that is done.</source>
        <translation>Die Kataloge werden indiziert (%1 %); danach werden auch ihre Fehler gefunden.</translation>
    </message>
    <message>
        <source>Your catalogs could not be indexed, so not all of their errors are found. Is the disk full?</source>
        <translation>Die Kataloge konnten nicht indiziert werden; nicht alle ihre Fehler werden gefunden. Ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>“%1” could not be indexed, so its errors are not found. Is the disk full?</source>
        <translation>„%1“ konnte nicht indiziert werden; seine Fehler werden nicht gefunden. Ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>“%1” is being indexed (%2 %); its errors are found once that is done.</source>
        <translation>„%1“ wird indiziert (%2 %); danach werden auch seine Fehler gefunden.</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The system gives no thread for this; try again in a moment.</source>
        <translation>Das System gibt dafür keinen Thread; bitte gleich noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n Taste</numerusform>
            <numerusform>%n Tasten</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete a filter in the box</source>
        <translation>Filter im Suchfeld ergänzen</translation>
    </message>
    <message>
        <source>Find a key or a command</source>
        <translation>Taste oder Befehl suchen</translation>
    </message>
    <message>
        <source>In the panes</source>
        <translation>In den Bereichen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>No key or command has that name.</source>
        <translation>So heißt keine Taste und kein Befehl.</translation>
    </message>
    <message>
        <source>Open in a tab behind the page</source>
        <translation>In einem Tab dahinter öffnen</translation>
    </message>
    <message>
        <source>Scroll the page</source>
        <translation>Seite scrollen</translation>
    </message>
    <message>
        <source>Through the results</source>
        <translation>Durch die Ergebnisse</translation>
    </message>
    <message>
        <source>Through them by the page</source>
        <translation>Seitenweise durch sie</translation>
    </message>
    <message>
        <source>To the page, in the tree to the list</source>
        <translation>Zur Seite, im Baum zur Liste</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>%1 is the key of “%2” already.</source>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
    <message>
        <source>&amp;Reset this</source>
        <translation>&amp;Diesen zurücksetzen</translation>
    </message>
    <message>
        <source>Choose a command and press its new key in a field; Backspace empties it.</source>
        <translation>Einen Befehl wählen und seine neue Taste in einem Feld drücken; die Rücktaste leert es.</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys of “%1”</source>
        <translation>Tasten für „%1“</translation>
    </message>
    <message>
        <source>Reset &amp;all keys</source>
        <translation>&amp;Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Where text is typed, as in the search box, %1 edits that text.</source>
        <translation>Wo Text getippt wird, wie im Suchfeld, bearbeitet %1 diesen Text.</translation>
    </message>
</context>
<context>
    <name>LeadSection</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Found because: %1</source>
        <translation>Gefunden, weil: %1</translation>
    </message>
    <message>
        <source>Use instead</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>Use instead: %1</source>
        <translation>Stattdessen: %1</translation>
    </message>
    <message>
        <source>Why this result</source>
        <translation>Warum dieser Treffer</translation>
    </message>
</context>
<context>
    <name>MessagesPane</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>Long message</source>
        <translation>Lange Meldung</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Short message</source>
        <translation>Kurze Meldung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>MetaPane</name>
    <message>
        <source>About the meta</source>
        <translation>Zu den Metadaten</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Not JSON: shown exactly as the documents have it.</source>
        <translation>Kein JSON: gezeigt genau wie in der Dokumentation.</translation>
    </message>
    <message>
        <source>This error carries no meta.</source>
        <translation>Dieser Fehler hat keine Metadaten.</translation>
    </message>
</context>
<context>
    <name>NameFields</name>
    <message>
        <source>&amp;Edition</source>
        <translation>&amp;Ausgabe</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>I&amp;d</source>
        <translation>&amp;Kennung</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message numerus="yes">
        <source>%Ln more letters stay as they are: the paragraph is too long</source>
        <translation>
            <numerusform>%Ln weiterer Buchstabe bleibt, wie er ist: Der Absatz ist zu lang</numerusform>
            <numerusform>%Ln weitere Buchstaben bleiben, wie sie sind: Der Absatz ist zu lang</numerusform>
        </translation>
    </message>
    <message>
        <source>About this note</source>
        <translation>Über diese Notiz</translation>
    </message>
    <message>
        <source>Add a note of your own; it stays on this machine</source>
        <translation>Eigene Notiz hinzufügen; sie bleibt auf diesem Rechner</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Your note on this error</source>
        <translation>Eigene Notiz zu diesem Fehler</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message numerus="yes">
        <source>Only the beginning was pasted: a note takes %Ln letters.</source>
        <translation>
            <numerusform>Nur der Anfang wurde eingefügt: Eine Notiz fasst %Ln Zeichen.</numerusform>
            <numerusform>Nur der Anfang wurde eingefügt: Eine Notiz fasst %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a single error to write a note on it.</source>
        <translation>Für eine Notiz einen einzelnen Fehler auswählen.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening the catalog …</source>
        <translation>Der Katalog wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message numerus="yes">
        <source>%n errors share this code</source>
        <translation>
            <numerusform>%n Fehler hat diesen Code</numerusform>
            <numerusform>%n Fehler haben diesen Code</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalog %1</source>
        <translation>Katalog %1</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Removed in %1</source>
        <translation>Entfernt in %1</translation>
    </message>
    <message>
        <source>Where this error lives</source>
        <translation>Wo dieser Fehler hingehört</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>No command, error or search is called that.</source>
        <translation>So heißt kein Befehl, kein Fehler und keine Suche.</translation>
    </message>
</context>
<context>
    <name>PartsTable</name>
    <message>
        <source>API and domain</source>
        <translation>API und Domäne</translation>
    </message>
    <message>
        <source>No API given</source>
        <translation>Keine API genannt</translation>
    </message>
    <message>
        <source>No domain</source>
        <translation>Keine Domäne</translation>
    </message>
</context>
<context>
    <name>Paster</name>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>%1 stays as history.</source>
        <translation>%1 bleibt als ältere Ausgabe.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>A catalog of its own beside those at hand.</source>
        <translation>Ein eigener Katalog neben den vorhandenen.</translation>
    </message>
    <message>
        <source>It takes the place of %1, which can be brought back.</source>
        <translation>Er ersetzt %1; das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übergangen: %1</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>%1: cannot be written: %2.</source>
        <translation>%1: kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Print page</source>
        <translation>Seite drucken</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>%1 gedruckt</translation>
    </message>
    <message>
        <source>Save page as PDF</source>
        <translation>Seite als PDF speichern</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>The printer does not take the page.</source>
        <translation>Der Drucker nimmt die Seite nicht an.</translation>
    </message>
    <message>
        <source>There is no page to print.</source>
        <translation>Es gibt keine Seite zum Drucken.</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Errdex opens no connection and asks for no account. What you paste is recognised in memory: it is never stored and never logged. Besides the catalogs that you import and your own formats, this is what stays on this machine:</source>
        <translation>Errdex öffnet keine Verbindung und verlangt kein Konto. Eingefügtes wird im Arbeitsspeicher erkannt: Es wird nie gespeichert und nie protokolliert. Außer importierten Katalogen und eigenen Formaten bleibt auf diesem Rechner:</translation>
    </message>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>Nichts verlässt diesen Rechner</translation>
    </message>
</context>
<context>
    <name>ProblemLine</name>
    <message>
        <source>What was not understood</source>
        <translation>Was nicht verstanden wurde</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <extracomment>Qt&apos;s own text in a narrow field; keep it short.</extracomment>
        <translation>Taste drücken</translation>
    </message>
</context>
<context>
    <name>QuickWindow</name>
    <message>
        <source>Enter opens it  ·  Ctrl+C copies it  ·  Esc closes</source>
        <translation>Enter öffnet  ·  Strg+C kopiert  ·  Esc schließt</translation>
    </message>
    <message>
        <source>Nothing found  ·  Enter asks the big window  ·  Esc closes</source>
        <translation>Nichts gefunden  ·  Enter fragt das große Fenster  ·  Esc schließt</translation>
    </message>
    <message>
        <source>Quick look-up</source>
        <translation>Schnellsuche</translation>
    </message>
</context>
<context>
    <name>RecognitionTexts</name>
    <message>
        <source>%1 describes errors. %2</source>
        <translation>%1 beschreibt Fehler. %2</translation>
    </message>
    <message>
        <source>%1 is not in this catalog.</source>
        <translation>%1 ist nicht in diesem Katalog.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different errors in %1</source>
        <translation>
            <numerusform>%Ln Fehler in %1</numerusform>
            <numerusform>%Ln verschiedene Fehler in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors recognised</source>
        <translation>
            <numerusform>%Ln Fehler erkannt</numerusform>
            <numerusform>%Ln Fehler erkannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times, lines %1 to %2</source>
        <translation>
            <numerusform>einmal, Zeile %1</numerusform>
            <numerusform>%Ln-mal, Zeilen %1 bis %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors fit equally well</source>
        <translation>
            <numerusform>%n Fehler passt</numerusform>
            <numerusform>%n Fehler passen gleich gut</numerusform>
        </translation>
    </message>
    <message>
        <source>Import it …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Kept in memory only. What was recognised is marked; keys and tokens are covered.</source>
        <translation>Nur im Arbeitsspeicher. Erkanntes ist markiert, Schlüssel und Tokens sind verdeckt.</translation>
    </message>
    <message>
        <source>Look for: the long message begins “%1”</source>
        <translation>Zu beachten: Die lange Meldung beginnt mit „%1“</translation>
    </message>
    <message>
        <source>Look for: the long message contains “%1”</source>
        <translation>Zu beachten: Die lange Meldung enthält „%1“</translation>
    </message>
    <message>
        <source>Look for: the long message ends “%1”</source>
        <translation>Zu beachten: Die lange Meldung endet mit „%1“</translation>
    </message>
    <message>
        <source>Look for: the long message is “%1”</source>
        <translation>Zu beachten: Die lange Meldung lautet „%1“</translation>
    </message>
    <message>
        <source>Look for: the short message begins “%1”</source>
        <translation>Zu beachten: Die kurze Meldung beginnt mit „%1“</translation>
    </message>
    <message>
        <source>Look for: the short message contains “%1”</source>
        <translation>Zu beachten: Die kurze Meldung enthält „%1“</translation>
    </message>
    <message>
        <source>Look for: the short message ends “%1”</source>
        <translation>Zu beachten: Die kurze Meldung endet mit „%1“</translation>
    </message>
    <message>
        <source>Look for: the short message is “%1”</source>
        <translation>Zu beachten: Die kurze Meldung lautet „%1“</translation>
    </message>
    <message>
        <source>Nearest: %1</source>
        <translation>Am ähnlichsten: %1</translation>
    </message>
    <message>
        <source>Nothing in the response tells it apart.</source>
        <translation>In der Antwort unterscheidet ihn nichts.</translation>
    </message>
    <message>
        <source>Reading %1 … type anything, or press Esc, to stop.</source>
        <translation>%1 wird gelesen … Eine Eingabe oder Esc bricht ab.</translation>
    </message>
    <message>
        <source>Search for its words</source>
        <translation>Nach seinen Wörtern suchen</translation>
    </message>
    <message>
        <source>Show the pasted text</source>
        <translation>Eingefügten Text zeigen</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln characters are shown.</source>
        <translation>
            <numerusform>Das erste Zeichen wird gezeigt.</numerusform>
            <numerusform>Die ersten %Ln Zeichen werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>They share the code %1, and what was pasted does not tell them apart.</source>
        <translation>Sie haben denselben Code %1, und das Eingefügte unterscheidet sie nicht.</translation>
    </message>
    <message>
        <source>What you pasted</source>
        <translation>Das Eingefügte</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message numerus="yes">
        <source>one of %Ln</source>
        <translation>
            <numerusform>einer von %Ln</numerusform>
            <numerusform>einer von %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more codes that are not in this catalog.</source>
        <translation>
            <numerusform>… und %Ln weiterer Code, der nicht in diesem Katalog ist.</numerusform>
            <numerusform>… und %Ln weitere Codes, die nicht in diesem Katalog sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more in the list.</source>
        <translation>
            <numerusform>… und %Ln weiterer in der Liste.</numerusform>
            <numerusform>… und %Ln weitere in der Liste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Near by</source>
        <translation>In der Nähe</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Related errors</source>
        <translation>Verwandte Fehler</translation>
    </message>
    <message>
        <source>Same code</source>
        <translation>Gleicher Code</translation>
    </message>
    <message>
        <source>Twin</source>
        <translation>Zwilling</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>differs in %1</source>
        <translation>weicht ab: %1</translation>
    </message>
    <message>
        <source>long message</source>
        <translation>lange Meldung</translation>
    </message>
    <message>
        <source>meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>short message</source>
        <translation>kurze Meldung</translation>
    </message>
    <message>
        <source>word for word the same</source>
        <translation>Wort für Wort gleich</translation>
    </message>
</context>
<context>
    <name>ReplaceQuestion</name>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>Its contents would be lost.</source>
        <translation>Was darin steht, ginge verloren.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>About these results</source>
        <translation>Zu diesen Treffern</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Keine Treffer</translation>
    </message>
</context>
<context>
    <name>SampleTable</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The first errors, as they are read</source>
        <translation>Die ersten Fehler, wie sie gelesen werden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alle &amp;kopieren</translation>
    </message>
    <message>
        <source>Choose a &amp;folder …</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose a folder to scan</source>
        <translation>Ordner zum Durchsuchen wählen</translation>
    </message>
    <message>
        <source>Drop a folder here</source>
        <translation>Einen Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>Every place of a code</source>
        <translation>Jede Stelle eines Codes</translation>
    </message>
    <message>
        <source>Finds the known codes in the files of a folder, and misspelt ones where they stand in quotes. Text is compared, nothing else: codes that a program puts together are not found. What Git ignores and what is not text is skipped.</source>
        <translation>Findet die bekannten Codes in den Dateien eines Ordners, und falsch geschriebene, wo sie in Anführungszeichen stehen. Verglichen wird nur Text: Codes, die ein Programm zusammensetzt, werden nicht gefunden. Was Git ignoriert und was kein Text ist, wird übergangen.</translation>
    </message>
    <message>
        <source>No folder is chosen yet.</source>
        <translation>Noch ist kein Ordner gewählt.</translation>
    </message>
    <message>
        <source>Not handled: %1</source>
        <translation>Nicht behandelt: %1</translation>
    </message>
    <message>
        <source>Only &amp;misspelt and removed codes</source>
        <translation>Nur &amp;falsch geschriebene und entfernte Codes</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Scan a folder for error codes</source>
        <translation>Ordner nach Fehlercodes durchsuchen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message numerus="yes">
        <source>%1 of %Ln errors</source>
        <translation>
            <numerusform>%1 von %Ln Fehler</numerusform>
            <numerusform>%1 von %Ln Fehlern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files cannot be read</source>
        <translation>
            <numerusform>%Ln Datei nicht lesbar</numerusform>
            <numerusform>%Ln Dateien nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files read</source>
        <translation>
            <numerusform>%Ln Datei gelesen</numerusform>
            <numerusform>%Ln Dateien gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files read …</source>
        <translation>
            <numerusform>%Ln Datei gelesen …</numerusform>
            <numerusform>%Ln Dateien gelesen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln misspelt or removed</source>
        <translation>
            <numerusform>%Ln falsch geschrieben oder entfernt</numerusform>
            <numerusform>%Ln falsch geschrieben oder entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Not handled: %1</source>
        <translation>Nicht behandelt: %1</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>the first places only</source>
        <translation>nur die ersten Stellen</translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message numerus="yes">
        <source>%1 with its %Ln errors</source>
        <translation>
            <numerusform>%1 mit seinem %Ln Fehler</numerusform>
            <numerusform>%1 mit seinen %Ln Fehlern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln current errors</source>
        <translation>
            <numerusform>Der %Ln aktuelle Fehler</numerusform>
            <numerusform>Alle %Ln aktuellen Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in %1</source>
        <translation>Alles in %1</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln recognised errors</source>
        <translation>
            <numerusform>Der %Ln erkannte Fehler</numerusform>
            <numerusform>Die %Ln erkannten Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>What the search “%1” finds</source>
        <translation>Was die Suche „%1“ findet</translation>
    </message>
    <message>
        <source>What the search “%1” finds in %2</source>
        <translation>Was die Suche „%1“ in %2 findet</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search errors</source>
        <translation>Fehler suchen</translation>
    </message>
    <message>
        <source>Type a code, a name or a message, or paste an error</source>
        <translation>Code, Name oder Meldung eingeben oder einen Fehler einfügen</translation>
    </message>
</context>
<context>
    <name>SearchService</name>
    <message>
        <source>The system gives no thread to search in; start Errdex anew</source>
        <translation>Das System gibt keinen Thread für die Suche; Errdex neu starten</translation>
    </message>
</context>
<context>
    <name>SelectionHeader</name>
    <message numerus="yes">
        <source>%n errors selected</source>
        <translation>
            <numerusform>%n Fehler ausgewählt</numerusform>
            <numerusform>%n Fehler ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied together, in any of these formats.</source>
        <translation>Werden zusammen kopiert, in jedem dieser Formate.</translation>
    </message>
    <message numerus="yes">
        <source>Copied together, in any of these formats; here are the first %n.</source>
        <translation>
            <numerusform>Werden zusammen kopiert, in jedem dieser Formate; hier steht der erste.</numerusform>
            <numerusform>Werden zusammen kopiert, in jedem dieser Formate; hier stehen die ersten %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>Als %1 kopieren</translation>
    </message>
    <message>
        <source>Selected errors</source>
        <translation>Ausgewählte Fehler</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>Was kopiert wird</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%1 of %Ln errors</source>
        <translation>
            <numerusform>%1 von %Ln Fehler</numerusform>
            <numerusform>%1 von %Ln Fehlern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln errors here</source>
        <translation>
            <numerusform>%1 von %Ln Fehler hier</numerusform>
            <numerusform>%1 von %Ln Fehlern hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them in older editions</source>
        <translation>
            <numerusform>%1, davon %Ln in einer älteren Ausgabe</numerusform>
            <numerusform>%1, davon %Ln in älteren Ausgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different errors</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln verschiedene Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors recognised</source>
        <translation>
            <numerusform>%Ln Fehler erkannt</numerusform>
            <numerusform>%Ln Fehler erkannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines read</source>
        <translation>
            <numerusform>%Ln Zeile gelesen</numerusform>
            <numerusform>%Ln Zeilen gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more elsewhere</source>
        <translation>
            <numerusform>%Ln weiterer anderswo</numerusform>
            <numerusform>%Ln weitere anderswo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln results elsewhere</source>
        <translation>
            <numerusform>%Ln Treffer anderswo</numerusform>
            <numerusform>%Ln Treffer anderswo</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Errors are found by the words of their documents, most of which are in English.</source>
        <translation>Fehler werden mit den Wörtern ihrer Dokumente gefunden, und die sind meist englisch.</translation>
    </message>
    <message>
        <source>If another service sent it, “Import …” reads its errors from its documents.</source>
        <translation>Kommt das von einem anderen Dienst, liest „Importieren …“ dessen Fehler aus seinen Dokumenten.</translation>
    </message>
    <message>
        <source>Kept, but in no catalog here: %1</source>
        <translation>Gemerkt, aber hier in keinem Katalog: %1</translation>
    </message>
    <message>
        <source>New here? Type what you remember, or paste an error: %1. All keys: %2.</source>
        <translation>Neu hier? Tippen Sie, woran Sie sich erinnern, oder fügen Sie einen Fehler ein: %1. Alle Tasten: %2.</translation>
    </message>
    <message>
        <source>No catalog is on.</source>
        <translation>Kein Katalog ist eingeschaltet.</translation>
    </message>
    <message>
        <source>No error has a note yet. “Note on this error” adds one to the error on show.</source>
        <translation>Noch hat kein Fehler eine Notiz. „Notiz zu diesem Fehler“ schreibt eine zum gezeigten.</translation>
    </message>
    <message>
        <source>No error has a star yet. “Star this error” stars the one on show.</source>
        <translation>Noch hat kein Fehler einen Stern. „Stern für diesen Fehler“ gibt dem gezeigten einen.</translation>
    </message>
    <message>
        <source>No error matches “%1” in %2.</source>
        <translation>Kein Fehler passt zu „%1“ in %2.</translation>
    </message>
    <message>
        <source>No error matches “%1”.</source>
        <translation>Kein Fehler passt zu „%1“.</translation>
    </message>
    <message>
        <source>No error of these catalogs is in %1.</source>
        <translation>In %1 ist kein Fehler aus diesen Katalogen.</translation>
    </message>
    <message>
        <source>No error of these catalogs is in what you pasted.</source>
        <translation>Das Eingefügte enthält keinen Fehler dieser Kataloge.</translation>
    </message>
    <message>
        <source>No error to show for this search.</source>
        <translation>Zu dieser Suche gibt es keinen Fehler zu zeigen.</translation>
    </message>
    <message>
        <source>Nothing known was recognised in what you pasted.</source>
        <translation>Im Eingefügten wurde nichts Bekanntes erkannt.</translation>
    </message>
    <message>
        <source>Nothing to show here yet.
Type a code, a name or words, or paste an error.</source>
        <translation>Hier gibt es noch nichts zu sehen.
Code, Name oder Wörter eingeben oder einen Fehler einfügen.</translation>
    </message>
    <message>
        <source>Paste all of the response, the exception or the line of the log.</source>
        <translation>Fügen Sie die ganze Antwort, die Ausnahme oder die Zeile des Protokolls ein.</translation>
    </message>
    <message numerus="yes">
        <source>Search for “%1”: %Ln results</source>
        <translation>
            <numerusform>Nach „%1“ suchen: %Ln Ergebnis</numerusform>
            <numerusform>Nach „%1“ suchen: %Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown for %1</source>
        <translation>Gezeigt für %1</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are listed. For the others, type more or choose a part of the tree.</source>
        <translation>
            <numerusform>Der erste ist aufgeführt. Für die übrigen mehr eingeben oder einen Teil des Baums wählen.</numerusform>
            <numerusform>Die ersten %Ln sind aufgeführt. Für die übrigen mehr eingeben oder einen Teil des Baums wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer words, a part of the code, or paste the whole error.</source>
        <translation>Weniger Wörter oder einen Teil des Codes versuchen oder den ganzen Fehler einfügen.</translation>
    </message>
    <message>
        <source>What you pasted names no error for certain; a search for its words finds these.</source>
        <translation>Das Eingefügte nennt keinen Fehler mit Gewissheit; eine Suche nach seinen Wörtern findet diese.</translation>
    </message>
    <message numerus="yes">
        <source>Without “%1”: %Ln results</source>
        <translation>
            <numerusform>Ohne „%1“: %Ln Treffer</numerusform>
            <numerusform>Ohne „%1“: %Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>“Settings” has those that are off, under “Catalogs”.</source>
        <translation>In den „Einstellungen“ stehen die ausgeschalteten unter „Kataloge“.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Catalogs</source>
        <translation>Kataloge</translation>
    </message>
    <message>
        <source>Changes take effect at once, a new language after a restart.</source>
        <translation>Änderungen gelten sofort, die Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Choose a log or another text</source>
        <translation>Ein Protokoll oder einen anderen Text wählen</translation>
    </message>
    <message>
        <source>Removed; “Undo the last import” brings it back.</source>
        <translation>Entfernt; „Letzten Import rückgängig machen“ bringt sie zurück.</translation>
    </message>
    <message>
        <source>The documents open in your browser; save a page and import it here.</source>
        <translation>Die Dokumente öffnen sich im Browser; eine dort gespeicherte Seite lässt sich hier importieren.</translation>
    </message>
</context>
<context>
    <name>SnippetPane</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>Snippet</translation>
    </message>
    <message>
        <source>Snippet for %1</source>
        <translation>Snippet für %1</translation>
    </message>
    <message numerus="yes">
        <source>Snippet for %n errors</source>
        <translation>
            <numerusform>Snippet für %n Fehler</numerusform>
            <numerusform>Snippet für %n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Snippets</translation>
    </message>
    <message>
        <source>What is wrong with the snippet</source>
        <translation>Was am Snippet falsch ist</translation>
    </message>
</context>
<context>
    <name>SnippetTexts</name>
    <message>
        <source>There is nothing to copy.</source>
        <translation>Es gibt nichts zu kopieren.</translation>
    </message>
    <message>
        <source>This error has no code.</source>
        <translation>Dieser Fehler hat keinen Code.</translation>
    </message>
    <message>
        <source>This error has no long message.</source>
        <translation>Dieser Fehler hat keine lange Meldung.</translation>
    </message>
    <message>
        <source>This error has no short message.</source>
        <translation>Dieser Fehler hat keine kurze Meldung.</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Border between two panes</source>
        <translation>Grenze zwischen zwei Bereichen</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>Starring</name>
    <message numerus="yes">
        <source>%n errors no longer starred</source>
        <translation>
            <numerusform>%n Fehler ohne Stern</numerusform>
            <numerusform>%n Fehler ohne Stern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors starred</source>
        <translation>
            <numerusform>%n Fehler mit Stern versehen</numerusform>
            <numerusform>%n Fehler mit Stern versehen</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer starred</source>
        <translation>Kein Stern mehr</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
</context>
<context>
    <name>Startup</name>
    <message>
        <source>Safe mode: without your settings, catalogs and templates</source>
        <translation>Abgesicherter Modus: ohne Ihre Einstellungen, Kataloge und Vorlagen</translation>
    </message>
</context>
<context>
    <name>Stored</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>Errors you looked at and words you searched for.</source>
        <translation>Angesehene Fehler und gesuchte Wörter.</translation>
    </message>
    <message>
        <source>Faults of the program, without anything you typed.</source>
        <translation>Fehler des Programms, ohne irgendetwas Eingegebenes.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Look, keys, and how the window was left.</source>
        <translation>Aussehen, Tasten und wie das Fenster verlassen wurde.</translation>
    </message>
    <message>
        <source>Made from the catalogs; it is made again when needed.</source>
        <translation>Aus den Katalogen erstellt; bei Bedarf entsteht er neu.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Stars and notes</source>
        <translation>Sterne und Notizen</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
</context>
<context>
    <name>TabTitles</name>
    <message>
        <source>All errors</source>
        <translation>Alle Fehler</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
</context>
<context>
    <name>Tabbing</name>
    <message numerus="yes">
        <source>Closed %n tabs</source>
        <translation>
            <numerusform>%n Tab geschlossen</numerusform>
            <numerusform>%n Tabs geschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>Neuer Tab</translation>
    </message>
    <message>
        <source>Tab %1 of %2</source>
        <translation>Reiter %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n tabs.</source>
        <translation>
            <numerusform>Platz ist für einen Tab.</numerusform>
            <numerusform>Platz ist für %n Tabs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextBlock</name>
    <message>
        <source>%1, link</source>
        <translation>%1, Link</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>ToolButtons</name>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message numerus="yes">
        <source>%1, %Ln errors</source>
        <translation>
            <numerusform>%1, %Ln Fehler</numerusform>
            <numerusform>%1, %Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>All errors</source>
        <translation>Alle Fehler</translation>
    </message>
    <message>
        <source>Documents of %1</source>
        <translation>Dokumentation vom %1</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>APIs and domains</source>
        <translation>APIs und Domänen</translation>
    </message>
</context>
<context>
    <name>ValuesPane</name>
    <message>
        <source>From what you pasted</source>
        <translation>Aus dem Eingefügten</translation>
    </message>
    <message>
        <source>The first %1 placeholders of a message have a field; the rest is text.</source>
        <translation>Die ersten %1 Platzhalter einer Meldung haben ein Feld; der Rest ist Text.</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert für %1</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>type a value</source>
        <translation>Wert eingeben</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>No catalog here has the error %1.</source>
        <translation>Kein Katalog hat hier den Fehler %1.</translation>
    </message>
</context>
<context>
    <name>WindowSlots</name>
    <message>
        <source>There is no value to fill in here.</source>
        <translation>Hier gibt es keinen Wert einzutragen.</translation>
    </message>
</context>
<context>
    <name>_StoredCard</name>
    <message>
        <source>In memory only, until Errdex is closed</source>
        <translation>Nur im Arbeitsspeicher, bis Errdex geschlossen wird</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Actual size</source>
        <extracomment>In the menu View.</extracomment>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>&amp;Clear text, then filter</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>&amp;Text, dann Filter löschen</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <extracomment>In the menu Tabs.</extracomment>
        <translation>Tab &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Compare editions …</source>
        <extracomment>In the menu Catalogs.</extracomment>
        <translation>Ausgaben &amp;vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>A menu.
----------
In the menu Copy.</extracomment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Errdex</source>
        <extracomment>A menu.</extracomment>
        <translation>&amp;Errdex</translation>
    </message>
    <message>
        <source>&amp;Export errors …</source>
        <extracomment>In the menu Catalogs.</extracomment>
        <translation>Fehler &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <extracomment>A menu.</extracomment>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>V&amp;orwärts</translation>
    </message>
    <message>
        <source>&amp;Import stars and notes …</source>
        <extracomment>In the menu Keep.</extracomment>
        <translation>Sterne und Notizen &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <extracomment>In the menu Catalogs.</extracomment>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <extracomment>A menu.</extracomment>
        <translation>&amp;Merken</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <extracomment>In the menu Errdex.</extracomment>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Next result</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <extracomment>In the menu Tabs.</extracomment>
        <translation>&amp;Nächster Tab</translation>
    </message>
    <message>
        <source>&amp;Note on this error</source>
        <extracomment>In the menu Keep.</extracomment>
        <translation>&amp;Notiz zu diesem Fehler</translation>
    </message>
    <message>
        <source>&amp;Previous result</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <extracomment>In the menu Tabs.</extracomment>
        <translation>&amp;Voriger Tab</translation>
    </message>
    <message>
        <source>&amp;Print page …</source>
        <extracomment>In the menu Keep.</extracomment>
        <translation>Seite &amp;drucken …</translation>
    </message>
    <message>
        <source>&amp;Quick look-up</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>Schne&amp;llsuche</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>In the menu Errdex.</extracomment>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>&amp;Recognise clipboard</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>&amp;Zwischenablage erkennen</translation>
    </message>
    <message>
        <source>&amp;Reopen closed tab</source>
        <extracomment>In the menu Tabs.</extracomment>
        <translation>Geschlossenen Tab &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Scan a folder …</source>
        <extracomment>In the menu Catalogs.</extracomment>
        <translation>&amp;Ordner durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Search box</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>&amp;Suchfeld</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <extracomment>In the menu Errdex.</extracomment>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Star this error</source>
        <extracomment>In the menu Keep.</extracomment>
        <translation>&amp;Stern für diesen Fehler</translation>
    </message>
    <message>
        <source>&amp;Tabs</source>
        <extracomment>A menu.</extracomment>
        <translation>&amp;Tabs</translation>
    </message>
    <message>
        <source>&amp;Undo the last import</source>
        <extracomment>In the menu Catalogs.</extracomment>
        <translation>Letzten Import &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>A menu.</extracomment>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Al&amp;ways on top</source>
        <extracomment>In the menu View.</extracomment>
        <translation>Immer im &amp;Vordergrund</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <extracomment>In the menu Errdex.</extracomment>
        <translation>Alle &amp;Befehle</translation>
    </message>
    <message>
        <source>C&amp;atalogs</source>
        <extracomment>A menu.</extracomment>
        <translation>Kata&amp;loge</translation>
    </message>
    <message>
        <source>Check for a &amp;newer catalog …</source>
        <extracomment>In the menu Catalogs.</extracomment>
        <translation>&amp;Neueren Katalog suchen …</translation>
    </message>
    <message>
        <source>Close &amp;other tabs</source>
        <extracomment>In the menu Tabs.</extracomment>
        <translation>&amp;Andere Tabs schließen</translation>
    </message>
    <message>
        <source>Copy &amp;Go</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>&amp;Go kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;JSON</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>&amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Markdown</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>&amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;TypeScript</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>&amp;TypeScript kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;fault report</source>
        <extracomment>In the menu Errdex.</extracomment>
        <translation>&amp;Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;long message</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>&amp;Lange Meldung kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;plain text</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>&amp;Reinen Text kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;short message</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>Kur&amp;ze Meldung kopieren</translation>
    </message>
    <message>
        <source>Copy API &amp;response</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>&amp;API-Antwort kopieren</translation>
    </message>
    <message>
        <source>Copy P&amp;ython</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>P&amp;ython kopieren</translation>
    </message>
    <message>
        <source>Copy R&amp;uby</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>R&amp;uby kopieren</translation>
    </message>
    <message>
        <source>Copy c&amp;ode</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>C&amp;ode kopieren</translation>
    </message>
    <message>
        <source>Copy l&amp;ink</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>L&amp;ink kopieren</translation>
    </message>
    <message>
        <source>Copy n&amp;ame</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>&amp;Fehlernamen kopieren</translation>
    </message>
    <message>
        <source>Copy test moc&amp;k</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>T&amp;est-Mock kopieren</translation>
    </message>
    <message>
        <source>Copy test mock in Pyt&amp;hon</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>Test-Mock in Pyt&amp;hon kopieren</translation>
    </message>
    <message>
        <source>Copy the s&amp;nippet on show</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>Angezeigtes S&amp;nippet kopieren</translation>
    </message>
    <message>
        <source>E&amp;xport stars and notes …</source>
        <extracomment>In the menu Keep.</extracomment>
        <translation>Sterne und Notizen e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Fill in &amp;values</source>
        <extracomment>In the menu Copy.</extracomment>
        <translation>&amp;Werte eintragen</translation>
    </message>
    <message>
        <source>Find in pa&amp;ge</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>Auf der Seite su&amp;chen</translation>
    </message>
    <message>
        <source>Find next &amp;in page</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>Auf der Seite &amp;weitersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious in page</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>Auf der Seite &amp;rückwärts suchen</translation>
    </message>
    <message>
        <source>Na&amp;rrow pane</source>
        <extracomment>In the menu View.</extracomment>
        <translation>Bereich s&amp;chmaler</translation>
    </message>
    <message>
        <source>New &amp;tab</source>
        <extracomment>In the menu Tabs.</extracomment>
        <translation>Neuer &amp;Tab</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <extracomment>In the menu View.</extracomment>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Next snippet &amp;format</source>
        <extracomment>In the menu View.</extracomment>
        <translation>Nächstes &amp;Snippet-Format</translation>
    </message>
    <message>
        <source>Open result in a tab &amp;behind</source>
        <extracomment>In the menu Tabs.</extracomment>
        <translation>Ergebnis &amp;dahinter in einem Tab öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;menu</source>
        <extracomment>In the menu Errdex.</extracomment>
        <translation>&amp;Menü öffnen</translation>
    </message>
    <message>
        <source>Open the con&amp;text menu</source>
        <extracomment>In the menu Errdex.</extracomment>
        <translation>K&amp;ontextmenü öffnen</translation>
    </message>
    <message>
        <source>Previous &amp;snippet format</source>
        <extracomment>In the menu View.</extracomment>
        <translation>Voriges Snippet-&amp;Format</translation>
    </message>
    <message>
        <source>Recognise &amp;a file …</source>
        <extracomment>In the menu Find.</extracomment>
        <translation>&amp;Datei erkennen …</translation>
    </message>
    <message>
        <source>Save page as P&amp;DF …</source>
        <extracomment>In the menu Keep.</extracomment>
        <translation>Seite als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>Scroll page &amp;down</source>
        <extracomment>In the menu View.</extracomment>
        <translation>Seite nach &amp;unten blättern</translation>
    </message>
    <message>
        <source>Scroll page &amp;up</source>
        <extracomment>In the menu View.</extracomment>
        <translation>Seite nach oben b&amp;lättern</translation>
    </message>
    <message>
        <source>Show &amp;tree</source>
        <extracomment>In the menu View.</extracomment>
        <translation>&amp;Baum zeigen</translation>
    </message>
    <message>
        <source>Starred &amp;errors</source>
        <extracomment>In the menu Keep.</extracomment>
        <translation>&amp;Fehler mit Stern</translation>
    </message>
    <message>
        <source>Switch theme: light, dark, s&amp;ystem</source>
        <extracomment>In the menu View.</extracomment>
        <translation>Farben: &amp;hell, dunkel, System</translation>
    </message>
    <message>
        <source>Wid&amp;en pane</source>
        <extracomment>In the menu View.</extracomment>
        <translation>Bereich b&amp;reiter</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <extracomment>In the menu View.</extracomment>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <extracomment>In the menu View.</extracomment>
        <translation>Ver&amp;kleinern</translation>
    </message>
</context>
</TS>
