package org.chrysalis.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A pack as a workbook to count on with: what it is, then a sheet for each part with its tables, numbers as numbers and
 * days as days. Its pictures are left out, as their numbers are there.
 */
@Component
@Lazy
class PackWorkbook {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final MessageSource messages;

    PackWorkbook(MessageSource messages) {
        this.messages = messages;
    }

    byte[] write(PackContent content, PackStamp stamp) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Chrysalis", null)) {
            workbook.properties()
                    .setTitle(SheetText.line(stamp.title()))
                    .setSubject(say("paper.pack", String.valueOf(stamp.number())))
                    .setCompany(SheetText.line(content.organisation()));
            SheetNames names = new SheetNames();
            about(new SheetWriter(workbook.newWorksheet(names.of(say("paper.sheet.about"), ""))), content, stamp);
            for (PackContent.Part part : content.parts()) {
                String name = names.of(part.heading(), say("paper.sheet.part"));
                part(new SheetWriter(workbook.newWorksheet(name)), part);
            }
        } catch (IOException | RuntimeException problem) {
            throw new PackNotWritten("a workbook", content, stamp, problem);
        }
        return bytes.toByteArray();
    }

    private void about(SheetWriter sheet, PackContent content, PackStamp stamp) {
        sheet.heading(stamp.title());
        sheet.fact(say("paper.sheet.organisation"), content.organisation());
        sheet.fact(say("paper.sheet.of"), content.about().isBlank() ? say("paper.whole") : content.about());
        sheet.fact(say("paper.sheet.number"), String.valueOf(stamp.number()));
        sheet.fact(say("paper.sheet.from"), content.from());
        sheet.fact(say("paper.sheet.to"), content.to());
        sheet.fact(say("paper.sheet.now"), content.day());
        sheet.fact(say("paper.sheet.published"), day(stamp.publishedAt()));
        sheet.fact(say("paper.sheet.by"), stamp.publishedBy());
        if (stamp.corrects() != null) {
            sheet.fact(say("paper.sheet.corrects"), String.valueOf(stamp.corrects()));
            if (stamp.correctsPublishedAt() != null) {
                sheet.fact(say("paper.sheet.corrects.published"), day(stamp.correctsPublishedAt()));
            }
        }
        sheet.blank();
        sheet.lines(content.comment().lines().toList());
        sheet.finish();
    }

    private void part(SheetWriter sheet, PackContent.Part part) {
        sheet.heading(part.heading());
        sheet.lines(part.comment().lines().toList());
        boolean nothing = true;
        for (Block block : part.blocks()) {
            if (block instanceof Block.Sentences sentences) {
                sheet.lines(sentences.lines());
                nothing = false;
            } else if (block instanceof Block.Table table) {
                sheet.blank();
                sheet.table(table, say("paper.none"));
                nothing = false;
            }
        }
        if (nothing) {
            sheet.lines(List.of(say("paper.nothing")));
        }
        sheet.finish();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
