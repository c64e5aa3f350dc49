package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In the program, with its templates and its words. */
@ApplicationTest
class PackWritersTest {

    @Autowired
    PackPdf pdf;

    @Autowired
    PackWorkbook workbook;

    @Test
    void writesBothFilesOfAPack() {
        PackStamp stamp = PackSamples.stamp("Innovation board", 3);
        assertThat(pdf.write(PackSamples.marlhaven(), stamp)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(workbook.write(PackSamples.marlhaven(), stamp)).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }
}
