package org.chrysalis.demo;

import java.time.LocalDate;
import org.chrysalis.journey.Alongside;
import org.chrysalis.pathway.Pathway;
import org.springframework.stereotype.Component;

/** Tells of work that goes on in one stage while the initiative stands in another. */
@Component
class AlongsideTelling implements Teller {

    private final Alongside alongside;
    private final Pathway pathway;

    AlongsideTelling(Alongside alongside, Pathway pathway) {
        this.alongside = alongside;
        this.pathway = pathway;
    }

    @Override
    public void tell(Scene scene) {
        Staging.Beside beside = scene.details().alongside();
        if (beside == null) {
            return;
        }
        long stage = pathway.stages(scene.council().id()).stream()
                .filter(each -> each.name().equals(beside.stage()))
                .findFirst()
                .orElseThrow()
                .id();
        LocalDate day = scene.shift().day(beside.on());
        scene.chronicle()
                .on(
                        day,
                        () -> alongside.begin(
                                scene.council().person(beside.by()),
                                scene.told().ref(),
                                stage,
                                day));
    }
}
