package org.chrysalis.evidence.web;

import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;

/** Without what nobody can see, as every text, but with the tabs of a sheet. */
final class KeepsTabs extends PropertyEditorSupport {

    @Override
    public void setAsText(@Nullable String typed) {
        setValue(
                typed == null
                        ? null
                        : Arrays.stream(typed.split("\\R", -1))
                                .map(KeepsTabs::line)
                                .collect(Collectors.joining("\n")));
    }

    @Override
    public String getAsText() {
        return Objects.toString(getValue(), "");
    }

    private static String line(String line) {
        return Arrays.stream(line.split("\t", -1)).map(PlainText::of).collect(Collectors.joining("\t"));
    }
}
