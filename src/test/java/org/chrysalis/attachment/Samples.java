package org.chrysalis.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that are what they say, and some that are not. */
public final class Samples {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Samples() {}

    public static byte[] pdf(String text) {
        return bytes("%PDF-1.4\n% " + text + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] png() {
        return HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcff"
                        + "9fa11e000785027f5e6b2e0c0000000049454e44ae426082");
    }

    static byte[] word() {
        return archive(Map.of("word/document.xml", "<w:document/>", "[Content_Types].xml", types(WORD)));
    }

    static byte[] wordWithMacros() {
        return wordWithMacros("word/vbaProject.bin");
    }

    static byte[] wordWithMacros(String path) {
        return archive(Map.of(path, "macro", "[Content_Types].xml", types(WORD)));
    }

    static byte[] wordBeside(String path, String content) {
        return wordBeside(path, bytes(content));
    }

    static byte[] wordBeside(String path, byte[] content) {
        return archiveOf(Map.of(path, content, "[Content_Types].xml", wordTypes()));
    }

    static byte[] wordTypes() {
        return bytes(types(WORD));
    }

    static byte[] archive(Map<String, String> entries) {
        return archiveOf(entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> bytes(entry.getValue()))));
    }

    private static byte[] archiveOf(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                archive.putNextEntry(new ZipEntry(entry.getKey()));
                archive.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String types(String main) {
        return "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/></Types>";
    }
}
