package org.chrysalis.conversation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chrysalis.attachment.AttachmentGuard.Owned;
import org.chrysalis.audit.Subject;
import org.chrysalis.conversation.Comments.Said;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.SpokenOf;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens what is talked about, for whoever may see it: an initiative, or one of its records, whose feature knows who may
 * read it.
 */
@Service
@Transactional(readOnly = true)
public class Topics {

    private static final Pattern ABOUT = Pattern.compile("([a-z-]{1,40})-(\\d{1,18})");

    private final Initiatives initiatives;
    private final Map<String, SpokenOf> kinds;
    private final JdbcClient jdbc;

    Topics(Initiatives initiatives, List<SpokenOf> kinds, JdbcClient jdbc) {
        this.initiatives = initiatives;
        this.kinds = kinds.stream().collect(Collectors.toMap(SpokenOf::kind, Function.identity()));
        this.jdbc = jdbc;
    }

    /**
     * @param about kind and id of a record of it, as {@code risk-12}; empty for the initiative as a whole
     * @throws NotFound if the person may not see it, or it is no record of this initiative
     */
    public Topic open(Actor actor, String reference, String about) {
        if (about.isEmpty()) {
            return whole(initiatives.open(actor, reference));
        }
        Matcher record = ABOUT.matcher(about);
        if (!record.matches()) {
            throw new NotFound("topic");
        }
        Topic topic = open(actor, record.group(1), Long.parseLong(record.group(2)));
        if (!topic.initiative().reference().equals(reference)) {
            throw new NotFound("topic");
        }
        return topic;
    }

    /** @throws NotFound if the person may not see it, or nothing is said of such records */
    public Topic open(Actor actor, String kind, long id) {
        SpokenOf spoken = kinds.get(kind);
        if (spoken == null) {
            throw new NotFound("topic");
        }
        Owned owned = spoken.toRead(actor, id);
        Long initiative = owned.subject().initiativeId();
        if (initiative == null) {
            throw new NotFound("topic");
        }
        InitiativeHeader opened = initiatives.open(actor, initiative);
        return new Topic(opened, owned.subject(), owned.path(), name(actor, spoken, id), spoken.closed(opened));
    }

    /** @throws NotFound if the person may not see what was said, or what it is about */
    Topic of(Actor actor, Said said) {
        return open(
                actor,
                said.reference(),
                said.subjectKind().equals(Topic.INITIATIVE) ? "" : said.subjectKind() + "-" + said.subjectId());
    }

    /**
     * What a question is about of which this person may say whether it is answered.
     *
     * @throws NotFound if there is no such question for this person
     * @throws Forbidden unless they asked it or may edit the initiative
     */
    Topic ofClosable(Actor actor, Said said) {
        Topic topic = of(actor, said);
        if (!said.question() || said.withdrawn()) {
            throw new NotFound("comment");
        }
        if (!closable(actor, said, topic)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        topic.requireOpen();
        return topic;
    }

    /** Whether this person may say of a question about this whether it is answered. */
    boolean closable(Actor actor, Said question, Topic topic) {
        return question.writtenBy() == actor.personId() || topic.initiative().editableBy(actor);
    }

    static Topic whole(InitiativeHeader initiative) {
        return new Topic(
                initiative,
                Subject.within(initiative.id(), Topic.INITIATIVE, initiative.id(), initiative.reference()),
                "/initiatives/" + initiative.reference(),
                "",
                initiative.ended());
    }

    private String name(Actor actor, SpokenOf spoken, long id) {
        return jdbc.sql(spoken.nameOf(":subject"))
                .param("subject", id)
                .param("organisation", actor.organisationId())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
