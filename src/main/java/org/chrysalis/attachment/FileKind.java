package org.chrysalis.attachment;

import java.util.List;
import java.util.Locale;
import org.chrysalis.support.Kebab;

/** What may be stored: documents and pictures. Nothing that runs, and nothing that a browser would run as a page. */
public enum FileKind {
    PDF("application/pdf", true, "pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
    OPEN_TEXT("application/vnd.oasis.opendocument.text", false, "odt"),
    OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", false, "ods"),
    OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", false, "odp"),
    TEXT("text/plain", false, "txt", "csv"),
    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    GIF("image/gif", true, "gif"),
    WEBP("image/webp", true, "webp");

    private final String mediaType;
    private final boolean shown;
    private final List<String> endings;

    FileKind(String mediaType, boolean shown, String... endings) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it itself; everything else is saved as a file. */
    public boolean shown() {
        return shown;
    }

    public String messageKey() {
        return "attachment.kind." + Kebab.of(this);
    }

    /** The name with an ending that says what the file is, whatever it ended with. */
    String named(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return endings.contains(ending) ? name : name + "." + endings.get(0);
    }
}
