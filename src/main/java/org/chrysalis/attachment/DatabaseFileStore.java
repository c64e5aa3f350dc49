package org.chrysalis.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** In PostgreSQL, in pieces: rows go out and in one at a time, and are gone when they are deleted. */
@Component
class DatabaseFileStore implements FileStore {

    static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    DatabaseFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(long organisationId, String checksum, InputStream content) throws IOException {
        int number = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            jdbc.sql("""
                    insert into stored_content (organisation_id, checksum, number, content)
                    values (:organisation, :checksum, :number, :content)""")
                    .param("organisation", organisationId)
                    .param("checksum", checksum)
                    .param("number", number++)
                    .param("content", piece)
                    .update();
        }
    }

    @Override
    public InputStream open(long organisationId, String checksum) {
        return new Pieces(organisationId, checksum);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(long organisationId, String checksum) {
        jdbc.sql("delete from stored_content where organisation_id = :organisation and checksum = :checksum")
                .param("organisation", organisationId)
                .param("checksum", checksum)
                .update();
    }

    private Optional<byte[]> piece(long organisationId, String checksum, int number) {
        return jdbc.sql("""
                select content from stored_content
                where organisation_id = :organisation and checksum = :checksum and number = :number""")
                .param("organisation", organisationId)
                .param("checksum", checksum)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    /** No connection is held while a slow reader takes a piece. */
    private final class Pieces extends InputStream {

        private final long organisationId;
        private final String checksum;
        private int next;
        private InputStream piece = InputStream.nullInputStream();

        private Pieces(long organisationId, String checksum) {
            this.organisationId = organisationId;
            this.checksum = checksum;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                // Asked for nothing at the end of a piece: that is not the end of the file.
                return 0;
            }
            int read = piece.read(into, from, length);
            if (read >= 0) {
                return read;
            }
            Optional<byte[]> more = piece(organisationId, checksum, next);
            if (more.isEmpty()) {
                return -1;
            }
            next++;
            piece = new ByteArrayInputStream(more.get());
            return piece.read(into, from, length);
        }
    }
}
