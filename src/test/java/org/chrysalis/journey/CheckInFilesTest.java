package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files on what is left to do once something has ended. */
@ApplicationTest
class CheckInFilesTest {

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Endings endings;

    @Autowired
    private Attachments attachments;

    @Test
    void whoeverSeesToACheckInAddsItsFilesAfterTheEnd() {
        Actor admin = stories.council();
        Actor owner = stories.colleague(admin, "Vera Viewer", Set.of(Permission.VIEW_INITIATIVES));
        String reference = stories.logged(admin, "Warm hubs", 0, LocalDate.of(2024, 1, 8));
        endings.end(
                admin,
                reference,
                new EndInitiative(
                        LocalDate.of(2024, 2, 1),
                        EndingCause.PLANNED_STOP,
                        List.of("Programme board"),
                        "Planned",
                        "",
                        "",
                        "Nobody needs it",
                        List.of(new EndInitiative.PlannedCheckIn(
                                LocalDate.of(2024, 8, 1), "Ask the team", owner.personId())),
                        null,
                        null));
        long checkIn = stories.onlyId("check_in", reference);
        long ending = stories.onlyId("ending", reference);
        String journey = "/initiatives/" + reference + "/journey";
        assertThat(attachments.owned(owner, CheckInFiles.KIND, checkIn).path()).isEqualTo(journey);
        assertThat(attachments.owned(admin, EndingFiles.KIND, ending).path()).isEqualTo(journey);
        assertThatThrownBy(() -> attachments.owned(owner, EndingFiles.KIND, ending))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> attachments.owned(
                        stories.colleague(admin, "Vic Viewer", Set.of(Permission.VIEW_INITIATIVES)),
                        CheckInFiles.KIND,
                        checkIn))
                .isInstanceOf(Forbidden.class);
    }
}
