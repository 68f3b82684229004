<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CatalogsPage</name>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message numerus="yes">
        <source>%Ln suggestions; Tab takes %1</source>
        <translation>
            <numerusform>%Ln suggestion; Tab takes %1</numerusform>
            <numerusform>%Ln suggestions; Tab takes %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message numerus="yes">
        <source>%1 of %n errors copied</source>
        <translation>
            <numerusform>%1 of %n error copied</numerusform>
            <numerusform>%1 of %n errors copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceTexts</name>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes joined with yours</source>
        <translation>
            <numerusform>%n note joined with yours</numerusform>
            <numerusform>%n notes joined with yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>%Ln errors written to %1</source>
        <translation>
            <numerusform>%Ln error written to %1</numerusform>
            <numerusform>%Ln errors written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln parts could not be read.</source>
        <translation>
            <numerusform>%Ln part could not be read.</numerusform>
            <numerusform>%Ln parts could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message numerus="yes">
        <source>%1: %Ln errors</source>
        <translation>
            <numerusform>%1: %Ln error</numerusform>
            <numerusform>%1: %Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors read …</source>
        <translation>
            <numerusform>%Ln error read …</numerusform>
            <numerusform>%Ln errors read …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln errors as %1.</source>
        <translation>
            <numerusform>Imported %Ln error as %1.</numerusform>
            <numerusform>Imported %Ln errors as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message numerus="yes">
        <source>%Ln more letters stay as they are: the paragraph is too long</source>
        <translation>
            <numerusform>%Ln more letter stays as it is: the paragraph is too long</numerusform>
            <numerusform>%Ln more letters stay as they are: the paragraph is too long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message numerus="yes">
        <source>Only the beginning was pasted: a note takes %Ln letters.</source>
        <translation>
            <numerusform>Only the beginning was pasted: a note takes %Ln letter.</numerusform>
            <numerusform>Only the beginning was pasted: a note takes %Ln letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message numerus="yes">
        <source>%n errors share this code</source>
        <translation>
            <numerusform>%n error has this code</numerusform>
            <numerusform>%n errors share this code</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecognitionTexts</name>
    <message numerus="yes">
        <source>%Ln different errors in %1</source>
        <translation>
            <numerusform>%Ln error in %1</numerusform>
            <numerusform>%Ln different errors in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors recognised</source>
        <translation>
            <numerusform>%Ln error recognised</numerusform>
            <numerusform>%Ln errors recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times, lines %1 to %2</source>
        <translation>
            <numerusform>once, line %1</numerusform>
            <numerusform>%Ln times, lines %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors fit equally well</source>
        <translation>
            <numerusform>%n error fits</numerusform>
            <numerusform>%n errors fit equally well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln characters are shown.</source>
        <translation>
            <numerusform>The first character is shown.</numerusform>
            <numerusform>The first %Ln characters are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one of %Ln</source>
        <translation>
            <numerusform>one of %Ln</numerusform>
            <numerusform>one of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more codes that are not in this catalog.</source>
        <translation>
            <numerusform>… and %Ln more code that is not in this catalog.</numerusform>
            <numerusform>… and %Ln more codes that are not in this catalog.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more in the list.</source>
        <translation>
            <numerusform>… and %Ln more in the list.</numerusform>
            <numerusform>… and %Ln more in the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message numerus="yes">
        <source>%1 of %Ln errors</source>
        <translation>
            <numerusform>%1 of %Ln error</numerusform>
            <numerusform>%1 of %Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files cannot be read</source>
        <translation>
            <numerusform>%Ln file cannot be read</numerusform>
            <numerusform>%Ln files cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files read</source>
        <translation>
            <numerusform>%Ln file read</numerusform>
            <numerusform>%Ln files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files read …</source>
        <translation>
            <numerusform>%Ln file read …</numerusform>
            <numerusform>%Ln files read …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln misspelt or removed</source>
        <translation>
            <numerusform>%Ln misspelt or removed</numerusform>
            <numerusform>%Ln misspelt or removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message numerus="yes">
        <source>%1 with its %Ln errors</source>
        <translation>
            <numerusform>%1 with its %Ln error</numerusform>
            <numerusform>%1 with its %Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln current errors</source>
        <translation>
            <numerusform>The %Ln current error</numerusform>
            <numerusform>All %Ln current errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln recognised errors</source>
        <translation>
            <numerusform>The %Ln recognised error</numerusform>
            <numerusform>The %Ln recognised errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionHeader</name>
    <message numerus="yes">
        <source>%n errors selected</source>
        <translation>
            <numerusform>%n error selected</numerusform>
            <numerusform>%n errors selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied together, in any of these formats; here are the first %n.</source>
        <translation>
            <numerusform>Copied together, in any of these formats; here is the first.</numerusform>
            <numerusform>Copied together, in any of these formats; here are the first %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%1 of %Ln errors</source>
        <translation>
            <numerusform>%1 of %Ln error</numerusform>
            <numerusform>%1 of %Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln errors here</source>
        <translation>
            <numerusform>%1 of %Ln error here</numerusform>
            <numerusform>%1 of %Ln errors here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them in older editions</source>
        <translation>
            <numerusform>%1, %Ln of them in an older edition</numerusform>
            <numerusform>%1, %Ln of them in older editions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln different errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors recognised</source>
        <translation>
            <numerusform>%Ln error recognised</numerusform>
            <numerusform>%Ln errors recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines read</source>
        <translation>
            <numerusform>%Ln line read</numerusform>
            <numerusform>%Ln lines read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more elsewhere</source>
        <translation>
            <numerusform>%Ln more elsewhere</numerusform>
            <numerusform>%Ln more elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln results elsewhere</source>
        <translation>
            <numerusform>%Ln result elsewhere</numerusform>
            <numerusform>%Ln results elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search for “%1”: %Ln results</source>
        <translation>
            <numerusform>Search for “%1”: %Ln result</numerusform>
            <numerusform>Search for “%1”: %Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are listed. For the others, type more or choose a part of the tree.</source>
        <translation>
            <numerusform>The first one is listed. For the others, type more or choose a part of the tree.</numerusform>
            <numerusform>The first %Ln are listed. For the others, type more or choose a part of the tree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “%1”: %Ln results</source>
        <translation>
            <numerusform>Without “%1”: %Ln result</numerusform>
            <numerusform>Without “%1”: %Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnippetPane</name>
    <message numerus="yes">
        <source>Snippet for %n errors</source>
        <translation>
            <numerusform>Snippet for %n error</numerusform>
            <numerusform>Snippet for %n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Starring</name>
    <message numerus="yes">
        <source>%n errors no longer starred</source>
        <translation>
            <numerusform>%n error no longer starred</numerusform>
            <numerusform>%n errors no longer starred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors starred</source>
        <translation>
            <numerusform>%n error starred</numerusform>
            <numerusform>%n errors starred</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stored</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tabbing</name>
    <message numerus="yes">
        <source>Closed %n tabs</source>
        <translation>
            <numerusform>Closed %n tab</numerusform>
            <numerusform>Closed %n tabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n tabs.</source>
        <translation>
            <numerusform>There is room for %n tab.</numerusform>
            <numerusform>There is room for %n tabs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message numerus="yes">
        <source>%1, %Ln errors</source>
        <translation>
            <numerusform>%1, %Ln error</numerusform>
            <numerusform>%1, %Ln errors</numerusform>
        </translation>
    </message>
</context>
</TS>
