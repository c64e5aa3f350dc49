package org.chrysalis.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps logos: small PNG or JPEG pictures, told by their content. SVG is left out, because it can carry script. */
@Component
class OrganisationLogos {

    static final int LARGEST = Logo.LARGEST_KILOBYTES * 1024;
    private static final int WIDEST = 2_000;
    private static final Set<String> KNOWN = Set.of("png", "jpeg");

    private final JdbcClient jdbc;

    OrganisationLogos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long organisationId, byte[] picture) {
        if (picture.length == 0) {
            throw new Refused("logo", "people.logo.missing");
        }
        if (picture.length > LARGEST) {
            throw new Refused("logo", "people.logo.large", Logo.LARGEST_KILOBYTES);
        }
        jdbc.sql("""
                insert into organisation_logo (organisation_id, content_type, content)
                values (:organisation, :type, :content)
                on conflict (organisation_id) do update set content_type = :type, content = :content""")
                .param("organisation", organisationId)
                .param("type", typeOf(picture))
                .param("content", picture)
                .update();
    }

    void remove(long organisationId) {
        jdbc.sql("delete from organisation_logo where organisation_id = :organisation")
                .param("organisation", organisationId)
                .update();
    }

    boolean exists(long organisationId) {
        return jdbc.sql("select exists (select 1 from organisation_logo where organisation_id = :organisation)")
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    Optional<Logo> find(long organisationId) {
        return jdbc.sql("select content_type, content from organisation_logo where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(Logo.class)
                .optional();
    }

    /** Reads the head of the picture only: its body could be made to fill the memory. */
    private static String typeOf(byte[] picture) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (KNOWN.contains(format)) {
                    reader.setInput(input);
                    if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > WIDEST) {
                        throw new Refused("logo", "people.logo.wide", WIDEST);
                    }
                    return "image/" + format;
                }
            }
        } catch (IOException e) {
            // It begins like a picture and is none.
        }
        throw new Refused("logo", "people.logo.type");
    }
}
