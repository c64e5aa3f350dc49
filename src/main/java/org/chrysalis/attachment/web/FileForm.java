package org.chrysalis.attachment.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The file that somebody chose. */
class FileForm {

    @NotNull(message = "{attachment.file.none}")
    private @Nullable MultipartFile file;

    private String submission = UUID.randomUUID().toString();

    public @Nullable MultipartFile getFile() {
        return file;
    }

    /** A browser sends a file without a name when none was chosen. */
    public void setFile(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        this.file = name == null || name.isBlank() ? null : file;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
