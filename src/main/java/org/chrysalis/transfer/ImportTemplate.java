package org.chrysalis.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Origin;
import org.chrysalis.initiative.Status;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An empty table to fill in: the titles, and one row that shows what may stand below them. */
@Service
@Transactional(readOnly = true)
public class ImportTemplate {

    private final Pathway pathway;
    private final Clock clock;

    ImportTemplate(Pathway pathway, Clock clock) {
        this.pathway = pathway;
        this.clock = clock;
    }

    /** In the words of the actor's organisation, so that the example itself could be imported. */
    public String of(Actor actor) {
        actor.require(Permission.IMPORT);
        List<String> stages = pathway.stages(actor.organisationId()).stream()
                .map(stage -> stage.name())
                .toList();
        StringBuilder file = new StringBuilder(CsvOutput.BYTE_ORDER_MARK);
        try (CSVPrinter printer = CsvOutput.printer(file)) {
            CsvOutput.line(
                    printer, Arrays.stream(Column.values()).map(Column::title).toList());
            CsvOutput.line(
                    printer,
                    Arrays.stream(Column.values())
                            .map(column -> example(column, actor, stages))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private String example(Column column, Actor actor, List<String> stages) {
        LocalDate today = LocalDate.now(clock);
        return switch (column) {
            case NAME -> "Example: Open doors (delete this row)";
            case CHANGE_SOUGHT -> "Families get help at the first call, without an assessment first";
            case BENEFICIARIES -> "Families who ask for help with teenagers";
            case LEADS -> actor.name();
            case STAGE -> stages.get(Math.min(1, stages.size() - 1));
            case SINCE -> today.minusDays(30).toString();
            case STARTED -> today.minusDays(200).toString();
            case FIRST_STAGE -> stages.get(0);
            case MOVE_REASON -> "Two teams offered to try it";
            case STATUS -> Vocabulary.STATUS.title(Status.ACTIVE);
            case KIND -> Vocabulary.KIND.title(Kind.INNOVATION);
            case ORIGIN -> Vocabulary.ORIGIN.title(Origin.ADOPTED);
            case ORIGIN_NOTE -> "Seen in a neighbouring council";
            case LENSES -> "Process; System";
            case TAGS -> "early help; front door";
            case VISIBILITY -> Vocabulary.VISIBILITY.title(Visibility.ORGANISATION);
            case STORY -> "What was tried, and what happened";
            case TEAM, PAUSED, ENDED, CAUSE, WHY, LEARNED -> "";
        };
    }
}
