package org.chrysalis.pack;

/** A file as it was made when the pack was published. */
public record PackFile(String name, String mediaType, byte[] content) {

    public enum Kind {
        PDF("application/pdf", "pdf"),
        WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

        private final String mediaType;
        private final String ending;

        Kind(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return ending;
        }
    }
}
