package org.chrysalis.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has a file scanned by ClamAV's {@code clamd} before it is kept, where one is set. It fails closed: what could not be
 * scanned is not kept.
 */
@Component
class VirusScan {

    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final AttachmentProperties properties;

    VirusScan(AttachmentProperties properties) {
        this.properties = properties;
    }

    /** @throws Refused if something was found in it, or if nobody could look */
    void check(InputStream content) {
        if (properties.clamd().isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(content);
        } catch (IOException unreachable) {
            log.warn("A file was not kept: clamd did not answer ({})", unreachable.toString());
            throw new Refused("file", "attachment.file.not-scanned");
        }
        if (answer.endsWith(" FOUND")) {
            log.warn("A file was not kept: clamd answered {}", answer);
            throw new Refused("file", "attachment.file.infected");
        }
        if (!answer.endsWith(" OK")) {
            log.warn("A file was not kept: clamd answered {}", answer);
            throw new Refused("file", "attachment.file.not-scanned");
        }
    }

    /** INSTREAM: pieces with their length before them, and a length of nothing at the end. */
    private String ask(InputStream content) throws IOException {
        int colon = properties.clamd().lastIndexOf(':');
        int patience = Math.toIntExact(properties.clamdTimeout().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            properties.clamd().substring(0, colon),
                            Integer.parseInt(properties.clamd().substring(colon + 1))),
                    patience);
            socket.setSoTimeout(patience);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read > 0; read = content.read(piece)) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace('\0', ' ')
                    .strip();
        }
    }
}
