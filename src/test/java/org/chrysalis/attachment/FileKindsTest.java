package org.chrysalis.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileKindsTest {

    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String MACRO =
            "<Relationship Type='http://schemas.microsoft.com/office/2006/relationships/vbaProject' Target='other.bin'/>";
    private static final String LINKS = "<Relationship Target='https://marlhaven.example/warm-hubs'/>".repeat(6000);

    /** Of an entry, before its name. Where it is listed, its place in the archive stands just before its name. */
    private static final int LOCAL_HEADER = 30;

    private final FileKinds kinds = new FileKinds();

    @Test
    void knowsDocumentsAndPicturesByTheirContent() throws IOException {
        assertThat(of(Samples.pdf("x"))).contains(FileKind.PDF);
        assertThat(of(Samples.png())).contains(FileKind.PNG);
        assertThat(of(Samples.word())).contains(FileKind.WORD);
        assertThat(of(openText())).contains(FileKind.OPEN_TEXT);
        assertThat(of(Samples.bytes("Name,Stage\nWarm hubs,Prototyping\n"))).contains(FileKind.TEXT);
    }

    @Test
    void takesTextThatBeginsLikeALetterOrIsFullOfAccents() throws IOException {
        assertThat(of(Samples.bytes("From: the board\nSubject: what we decided\n\nGo on.\n")))
                .contains(FileKind.TEXT);
        assertThat(of("\u00e9\u00e8\u00ea,\u00a35\r\n\u00e0\u00f4\u00fc,\u00a36\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .contains(FileKind.TEXT);
        byte[] sealed = new byte[4096];
        new Random(7).nextBytes(sealed);
        assertThat(of(sealed)).isEmpty();
        assertThat(of(new byte[0])).isEmpty();
    }

    @Test
    void refusesWhatRunsAndWhatABrowserWouldRun() throws IOException {
        assertThat(of(Samples.bytes("<!DOCTYPE html><html><script>alert(1)</script></html>")))
                .isEmpty();
        assertThat(of(Samples.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")))
                .isEmpty();
        assertThat(of(Samples.bytes("#!/bin/sh\nrm -r /\n"))).isEmpty();
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(of(program)).isEmpty();
    }

    @Test
    void refusesMacrosArchivesAndWhatOnlyLooksLikeOne() throws IOException {
        assertThat(of(Samples.wordWithMacros())).isEmpty();
        assertThat(of(Samples.wordWithMacros("word/VBAPROJECT.BIN"))).isEmpty();
        assertThat(of(Samples.wordWithMacros("word/activex/x.bin"))).isEmpty();
        assertThat(of(Samples.wordWithMacros("word/notes.xml"))).contains(FileKind.WORD);
        assertThat(of(Samples.archive(Map.of("a.exe", "MZ")))).isEmpty();
        byte[] broken = Samples.word();
        assertThat(of(Arrays.copyOf(broken, broken.length / 3))).isEmpty();
    }

    /** The page promises that none has macros. */
    @Test
    void refusesMacrosOfOpenDocumentAndOfOldSheets() throws IOException {
        for (String macro : List.of(
                "Basic/Standard/Module1.xml",
                "basic/standard/module1.xml",
                "Basic/Secret/Module1.pba",
                "Scripts/python/evil.py",
                "Object 1/Basic/Standard/Module1.xml")) {
            assertThat(of(openText(macro))).as(macro).isEmpty();
        }
        assertThat(of(Samples.wordWithMacros("xl/macrosheets/sheet1.xml"))).isEmpty();
        assertThat(of(openText("Basic/script-lc.xml"))).contains(FileKind.OPEN_TEXT);
        assertThat(of(openText("Basic/Standard/script-lb.xml"))).contains(FileKind.OPEN_TEXT);
        assertThat(of(openText("Scripts/"))).contains(FileKind.OPEN_TEXT);
        assertThat(of(openText("Pictures/basic.png"))).contains(FileKind.OPEN_TEXT);
    }

    /** Office programs read an archive from its end. */
    @Test
    void refusesAnArchiveThatSaysOtherThingsAtItsEnd() throws IOException {
        byte[] clean = openText("content.xml");
        byte[] macro = openText("Basic/Standard/Module1.xml");
        byte[] both = Arrays.copyOf(clean, clean.length + macro.length);
        System.arraycopy(macro, 0, both, clean.length, macro.length);
        assertThat(of(both)).as("one behind the other").isEmpty();

        byte[] renamed = macro.clone();
        int name = new String(macro, StandardCharsets.ISO_8859_1).indexOf("Basic/");
        renamed[name + 4] = 'k';
        assertThat(of(renamed)).as("another name at its place").isEmpty();
    }

    /** Its names are the same from both its ends; what one of them leads to is not. */
    @Test
    void refusesMacrosThatOnlyTheEndOfAnArchiveLeadsTo() throws IOException {
        String link = "<Relationship Target=''/>";
        String harmless = link.replace("''", "'" + "x".repeat(MACRO.length() - link.length()) + "'");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(RELATIONS, Samples.bytes(harmless));
        entries.put("word/media/picture.png", stored(Map.of(RELATIONS, Samples.bytes(MACRO))));
        entries.put("[Content_Types].xml", Samples.wordTypes());
        byte[] archive = stored(entries);
        assertThat(of(archive)).as("nothing leads there").contains(FileKind.WORD);

        String letters = new String(archive, StandardCharsets.ISO_8859_1);
        int hidden = letters.indexOf(RELATIONS, letters.indexOf(RELATIONS) + 1) - LOCAL_HEADER;
        int listed = letters.lastIndexOf(RELATIONS);
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(listed - Integer.BYTES, hidden);
        assertThat(of(archive)).isEmpty();
    }

    @Test
    void refusesMacrosThatAreCalledSomethingElse() throws IOException {
        assertThat(of(Samples.wordBeside(RELATIONS, MACRO))).isEmpty();
        byte[] linked =
                Samples.wordBeside(RELATIONS, "<Relationship Target='https://help.example/relationships/vbaProject'/>");
        assertThat(of(linked)).as("only speaks of them").contains(FileKind.WORD);
    }

    /** Office programs read what is said there as XML, to its end, in either encoding, whatever the case of its name. */
    @Test
    void refusesMacrosHoweverThatIsWritten() throws IOException {
        assertThat(of(Samples.wordBeside(RELATIONS, MACRO.replace("vba", "v&#98;a"))))
                .as("a letter by its number")
                .isEmpty();
        assertThat(of(Samples.wordBeside(RELATIONS, MACRO.getBytes(StandardCharsets.UTF_16))))
                .as("in UTF-16")
                .isEmpty();
        assertThat(of(Samples.wordBeside("WORD/_RELS/DOCUMENT.XML.RELS", MACRO)))
                .as("under a name in capitals")
                .isEmpty();
        assertThat(of(Samples.wordBeside(RELATIONS, "<Relationships>" + LINKS + MACRO + "</Relationships>")))
                .as("after thousands of links")
                .isEmpty();
        String entity = "<!DOCTYPE Relationship [<!ENTITY what 'vbaProject'>]>";
        assertThat(of(Samples.wordBeside(RELATIONS, entity + MACRO.replace("vbaProject", "&what;"))))
                .as("by a name of its own")
                .isEmpty();
        assertThat(of(Samples.wordBeside(RELATIONS, "<Relationships>" + LINKS)))
                .as("cut off")
                .isEmpty();
        assertThat(of(Samples.wordBeside(RELATIONS, "<Relationships>" + LINKS.repeat(25) + "</Relationships>")))
                .as("too long to be looked through")
                .isEmpty();
    }

    @Test
    void takesADocumentWithThousandsOfLinks() throws IOException {
        assertThat(of(Samples.wordBeside(RELATIONS, "<Relationships>" + LINKS + "</Relationships>")))
                .contains(FileKind.WORD);
    }

    @Test
    void refusesAnOpenDocumentOfWhichHalfIsMissing() throws IOException {
        byte[] whole = openText("Pictures/basic.png");
        assertThat(of(Arrays.copyOf(whole, 120))).isEmpty();
    }

    @Test
    void givesANameTheEndingOfWhatItIs() {
        assertThat(FileName.of("C:\\Users\\me\\minutes.exe", FileKind.PDF)).isEqualTo("minutes.exe.pdf");
        assertThat(FileName.of("../../figures.CSV", FileKind.TEXT)).isEqualTo("figures.CSV");
        assertThat(FileName.of("", FileKind.PNG)).isEqualTo("file.png");
        assertThat(FileName.of("a\u202Egnp.exe", FileKind.PNG)).isEqualTo("agnp.exe.png");
        assertThat(FileName.of("x".repeat(400) + ".jpeg", FileKind.JPEG))
                .hasSize(200)
                .endsWith("x.jpeg");
    }

    private Optional<FileKind> of(byte[] content) throws IOException {
        return kinds.of(new ByteArrayInputStream(content));
    }

    /** Its first entry says what it is, and is not compressed. */
    private static byte[] openText() throws IOException {
        return openText("content.xml");
    }

    private static byte[] stored(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                store(archive, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream archive, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        archive.putNextEntry(entry);
        archive.write(content);
    }

    private static byte[] openText(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            store(archive, "mimetype", Samples.bytes("application/vnd.oasis.opendocument.text"));
            archive.putNextEntry(new ZipEntry(entry));
            archive.write(Samples.bytes("<office:document-content/>"));
        }
        return bytes.toByteArray();
    }
}
