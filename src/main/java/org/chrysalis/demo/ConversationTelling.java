package org.chrysalis.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.conversation.Answers;
import org.chrysalis.conversation.CommentView;
import org.chrysalis.conversation.Conversation;
import org.chrysalis.conversation.ConversationReading;
import org.chrysalis.conversation.SaveComment;
import org.chrysalis.conversation.Topic;
import org.chrysalis.conversation.Topics;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.RiskFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A little of what people said to one another, a critical question without an answer among it. */
// After the risks: some of it is about one of them.
@Component
@Order(2)
class ConversationTelling implements Teller {

    private final Conversation conversation;
    private final Answers answers;
    private final ConversationReading reading;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final Map<String, List<Said>> staged;

    ConversationTelling(
            Conversation conversation,
            Answers answers,
            ConversationReading reading,
            Topics topics,
            JdbcClient jdbc,
            JsonMapper json) {
        this.conversation = conversation;
        this.answers = answers;
        this.reading = reading;
        this.topics = topics;
        this.jdbc = jdbc;
        this.staged = read(json);
    }

    /**
     * @param about which of the risks, in the order in which they were recorded; none for the initiative as a whole
     * @param answers whether it answers what was asked last
     * @param answered the day on which who asked said that it was answered
     */
    record Said(
            LocalDate on,
            String by,
            @Nullable Integer about,
            String words,
            @Nullable Boolean question,
            @Nullable Boolean answers,
            @Nullable LocalDate answered,
            @Nullable List<String> tell) {}

    @Override
    public void tell(Scene scene) {
        for (Said said : staged.getOrDefault(scene.told().ref(), List.of())) {
            Actor author = scene.council().person(said.by());
            scene.chronicle().on(scene.shift().day(said.on()), () -> {
                if (Boolean.TRUE.equals(said.answers())) {
                    answer(scene, author, said);
                } else {
                    say(scene, author, said);
                }
            });
            if (said.answered() != null) {
                scene.chronicle().on(scene.shift().day(said.answered()), () -> answered(scene, author));
            }
        }
    }

    private void say(Scene scene, Actor author, Said said) {
        conversation.say(
                author,
                topics.open(author, scene.told().ref(), about(scene, author, said.about())),
                UUID.randomUUID(),
                new SaveComment(
                        said.words(),
                        Boolean.TRUE.equals(said.question()),
                        scene.council().personIds(Objects.requireNonNullElse(said.tell(), List.of()))));
    }

    private void answer(Scene scene, Actor author, Said said) {
        answers.answer(
                author,
                open(scene, author).get(0).id(),
                UUID.randomUUID(),
                new SaveComment(said.words(), false, List.of()),
                false);
    }

    private List<CommentView> open(Scene scene, Actor reader) {
        Topic topic = topics.open(reader, scene.told().ref(), "");
        return reading.page(reader, topic, true, 1).comments();
    }

    private String about(Scene scene, Actor author, @Nullable Integer risk) {
        return risk == null
                ? ""
                : RiskFiles.KIND + "-"
                        + jdbc.sql("""
                                select r.id from risk r
                                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                                where i.reference = :reference and r.organisation_id = :organisation
                                order by r.id limit 1 offset :place""")
                                .param("reference", scene.told().ref())
                                .param("organisation", author.organisationId())
                                .param("place", risk)
                                .query(Long.class)
                                .single();
    }

    private void answered(Scene scene, Actor author) {
        open(scene, author).stream()
                .filter(CommentView::own)
                .forEach(question -> answers.answered(
                        author,
                        question.id(),
                        question.version(),
                        question.answers().stream()
                                .map(CommentView::id)
                                .findFirst()
                                .orElse(null)));
    }

    private static Map<String, List<Said>> read(JsonMapper json) {
        try (var in = new ClassPathResource("demo/conversation.json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
