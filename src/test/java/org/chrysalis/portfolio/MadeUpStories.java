package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Journeys as odd as the rules allow: several moves on a day, work alongside, pauses, endings, reopenings. */
class MadeUpStories {

    private final Council council;
    private final Random random;
    private final List<String> stages;

    MadeUpStories(Council council, Random random) {
        this.council = council;
        this.random = random;
        this.stages = council.stages.keySet().stream().sorted().toList();
    }

    void write(int many, LocalDate from, LocalDate until) {
        for (int number = 1; number <= many; number++) {
            one("Story %03d".formatted(number), from, until).write();
        }
    }

    private Story one(String name, LocalDate from, LocalDate until) {
        LocalDate day = from.plusDays(random.nextInt(300));
        Story story = council.started(name, day, any());
        for (int step = random.nextInt(14); step > 0; step--) {
            day = random.nextInt(4) == 0 ? day : day.plusDays(1 + random.nextInt(60));
            if (day.isAfter(until)) {
                break;
            }
            next(story, day);
        }
        return story;
    }

    private void next(Story story, LocalDate day) {
        Story.Standing now = story.on(day);
        if (now == null) {
            story.reopened(day, any());
            return;
        }
        String stage = any();
        switch (random.nextInt(6)) {
            case 0 -> {
                if (now.paused()) {
                    story.resumed(day);
                } else {
                    story.paused(day);
                }
            }
            case 1 -> story.ended(day);
            case 2 -> {
                if (!now.alongside().isEmpty()) {
                    story.noLongerIn(day, Objects.requireNonNull(now.alongside().first()));
                } else if (!stage.equals(now.stage())) {
                    story.alsoIn(day, stage);
                }
            }
            default -> {
                if (!stage.equals(now.stage())) {
                    if (now.alongside().contains(stage)) {
                        story.noLongerIn(day, stage);
                    }
                    story.moved(day, stage);
                }
            }
        }
    }

    private String any() {
        return stages.get(random.nextInt(stages.size()));
    }
}
