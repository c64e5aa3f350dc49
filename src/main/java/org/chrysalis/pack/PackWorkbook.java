package org.chrysalis.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
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

    private final PackWords words;

    PackWorkbook(PackWords words) {
        this.words = words;
    }

    byte[] write(PackContent content, PackStamp stamp) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Chrysalis", null)) {
            workbook.properties()
                    .setTitle(SheetText.line(stamp.title()))
                    .setSubject(words.say("pack.paper.pack", String.valueOf(stamp.number())))
                    .setCompany(SheetText.line(content.organisation()));
            SheetNames names = new SheetNames();
            about(
                    new SheetWriter(workbook.newWorksheet(names.of(words.say("pack.paper.sheet.about"), ""))),
                    content,
                    stamp);
            for (PackContent.Part part : content.parts()) {
                String name = names.of(part.heading(), words.say("pack.paper.sheet.part"));
                part(new SheetWriter(workbook.newWorksheet(name)), part);
            }
        } catch (IOException | RuntimeException problem) {
            throw new PackNotWritten("a workbook", content, stamp, problem);
        }
        return bytes.toByteArray();
    }

    private void about(SheetWriter sheet, PackContent content, PackStamp stamp) {
        sheet.heading(stamp.title());
        sheet.fact(words.say("pack.paper.sheet.organisation"), content.organisation());
        sheet.fact(
                words.say("pack.paper.sheet.of"),
                content.about().isBlank() ? words.say("pack.paper.whole") : content.about());
        sheet.fact(words.say("pack.paper.sheet.number"), String.valueOf(stamp.number()));
        sheet.fact(words.say("pack.paper.sheet.from"), content.from());
        sheet.fact(words.say("pack.paper.sheet.to"), content.to());
        sheet.fact(words.say("pack.paper.sheet.now"), content.day());
        sheet.fact(words.say("pack.paper.sheet.published"), day(stamp.publishedAt()));
        sheet.fact(words.say("pack.paper.sheet.by"), stamp.publishedBy());
        if (stamp.corrects() != null) {
            sheet.fact(words.say("pack.paper.sheet.corrects"), String.valueOf(stamp.corrects()));
            if (stamp.correctsPublishedAt() != null) {
                sheet.fact(words.say("pack.paper.sheet.corrects.published"), day(stamp.correctsPublishedAt()));
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
                sheet.lines(sentences.list() ? sentences.lines() : List.of(String.join(" ", sentences.lines())));
                nothing = false;
            } else if (block instanceof Block.Table table) {
                sheet.blank();
                sheet.table(table, words.say("pack.paper.none"));
                nothing = false;
            }
        }
        if (nothing) {
            sheet.lines(List.of(words.say("pack.paper.nothing")));
        }
        sheet.finish();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }
}
