package org.chrysalis.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chrysalis.context.ContextEvents;
import org.chrysalis.context.ContextKind;
import org.chrysalis.context.SaveContextEvent;
import org.chrysalis.people.Actor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to the whole council, told once, before its first initiative. */
@Component
class ContextTelling implements Teller {

    private final ContextEvents events;
    private final Map<String, List<Happened>> staged;

    ContextTelling(ContextEvents events, JsonMapper json) {
        this.events = events;
        this.staged = read(json);
    }

    record Happened(LocalDate on, ContextKind kind, String name, String note) {}

    @Override
    public void tell(Scene scene) {
        for (Happened happened : staged.getOrDefault(scene.told().ref(), List.of())) {
            LocalDate day = scene.shift().day(happened.on());
            Actor admin = scene.council().person("admin");
            scene.chronicle()
                    .on(
                            day,
                            () -> events.add(
                                    admin,
                                    UUID.randomUUID(),
                                    new SaveContextEvent(day, happened.kind(), happened.name(), happened.note(), 0)));
        }
    }

    private static Map<String, List<Happened>> read(JsonMapper json) {
        try (var in = new ClassPathResource("demo/context.json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
