package org.chrysalis.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.chrysalis.support.Refused;

/** Which letters the bytes of a file stand for. */
record Decoding(String text, String encoding) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @throws Refused for a file that is no text: a workbook that was given another name, say */
    static Decoding of(byte[] content) {
        refuseKnown(content);
        if (startsWith(content, 0xff, 0xfe)) {
            return decoded(content, 2, StandardCharsets.UTF_16LE, "UTF-16");
        }
        if (startsWith(content, 0xfe, 0xff)) {
            return decoded(content, 2, StandardCharsets.UTF_16BE, "UTF-16");
        }
        for (byte each : content) {
            if (each == 0) {
                throw new Refused("file", "transfer.import.file.binary");
            }
        }
        int mark = startsWith(content, 0xef, 0xbb, 0xbf) ? 3 : 0;
        try {
            return new Decoding(strictly(content, mark, StandardCharsets.UTF_8), "UTF-8");
        } catch (CharacterCodingException e) {
            return decoded(content, 0, WINDOWS, "Windows-1252");
        }
    }

    private static Decoding decoded(byte[] content, int from, Charset charset, String name) {
        try {
            String text = strictly(content, from, charset);
            if (text.indexOf(0) >= 0) {
                throw new Refused("file", "transfer.import.file.binary");
            }
            return new Decoding(text, name);
        } catch (CharacterCodingException e) {
            throw new Refused("file", "transfer.import.file.binary");
        }
    }

    private static String strictly(byte[] content, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, from, content.length - from))
                .toString();
    }

    private static void refuseKnown(byte[] content) {
        if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new Refused("file", "transfer.import.file.workbook");
        }
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            throw new Refused("file", "transfer.import.file.binary");
        }
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
