package org.chrysalis.demo;

import java.util.List;
import org.chrysalis.journey.DeciderLevels;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** At what level the board decides, of which people say that it decided; the others are members and have a role. */
@Component
class DeciderTelling implements Teller {

    private static final String FIRST = "MAR-01";
    private static final String SAID_ON = "2026-08-31";

    private final DeciderLevels levels;

    DeciderTelling(DeciderLevels levels) {
        this.levels = levels;
    }

    @Override
    public void tell(Scene scene) {
        if (scene.told().ref().equals(FIRST)) {
            Actor admin = scene.council().person("admin");
            scene.chronicle()
                    .on(
                            scene.shift().day(SAID_ON),
                            () -> levels.place(
                                    admin, List.of(new DeciderLevels.Place(Deciders.BOARD, "", DeciderLevels.BODY))));
        }
    }
}
