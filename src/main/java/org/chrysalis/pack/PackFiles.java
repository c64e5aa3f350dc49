package org.chrysalis.pack;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes the files of a pack in the moment in which it is published: what is downloaded later is what was made then. One
 * set for everybody, and where the pack says something about money one more for those who may see it.
 */
@Component
class PackFiles {

    private final PackPdf pdf;
    private final PackWorkbook workbook;

    PackFiles(PackPdf pdf, PackWorkbook workbook) {
        this.pdf = pdf;
        this.workbook = workbook;
    }

    List<PackShelf.Print> print(Written written, PackStamp stamp) {
        List<PackShelf.Print> prints = new ArrayList<>();
        PackContent open = written.withoutMoney();
        print(prints, open == null ? written.content() : open, stamp, false);
        if (open != null) {
            print(prints, written.content(), stamp, true);
        }
        return prints;
    }

    private void print(List<PackShelf.Print> prints, PackContent content, PackStamp stamp, boolean withMoney) {
        prints.add(new PackShelf.Print(PackFile.Kind.PDF, withMoney, pdf.write(content, stamp)));
        prints.add(new PackShelf.Print(PackFile.Kind.WORKBOOK, withMoney, workbook.write(content, stamp)));
    }
}
