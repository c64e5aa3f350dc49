package org.chrysalis.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileKindsTest {

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

    @Test
    void refusesMacrosThatAreCalledSomethingElse() throws IOException {
        String vba = "http://schemas.microsoft.com/office/2006/relationships/vbaProject";
        byte[] related = Samples.wordBeside(
                "word/_rels/document.xml.rels", "<Relationship Type='" + vba + "' Target='other.bin'/>");
        assertThat(of(related)).isEmpty();
        byte[] linked = Samples.wordBeside(
                "word/_rels/document.xml.rels", "<Relationship Target='https://help.example/vbaProject'/>");
        assertThat(of(linked)).as("only speaks of them").contains(FileKind.WORD);
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

    private static byte[] openText(String entry) throws IOException {
        byte[] type = Samples.bytes("application/vnd.oasis.opendocument.text");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 sum = new CRC32();
            sum.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            archive.putNextEntry(first);
            archive.write(type);
            archive.putNextEntry(new ZipEntry(entry));
            archive.write(Samples.bytes("<office:document-content/>"));
        }
        return bytes.toByteArray();
    }
}
