package org.chrysalis.help;

import static org.chrysalis.people.Permission.CREATE_INITIATIVES;
import static org.chrysalis.people.Permission.EDIT_ALL_INITIATIVES;
import static org.chrysalis.people.Permission.EDIT_OWN_INITIATIVES;
import static org.chrysalis.people.Permission.EXPORT;
import static org.chrysalis.people.Permission.IMPORT;
import static org.chrysalis.people.Permission.MANAGE_PEOPLE;
import static org.chrysalis.people.Permission.MANAGE_ROLES;
import static org.chrysalis.people.Permission.MANAGE_SETTINGS;
import static org.chrysalis.people.Permission.MANAGE_STAGES;
import static org.chrysalis.people.Permission.MOVE_STAGES;
import static org.chrysalis.people.Permission.PUBLISH_PACKS;
import static org.chrysalis.people.Permission.RECORD_REVIEWS;
import static org.chrysalis.people.Permission.VIEW_AUDIT;
import static org.chrysalis.people.Permission.VIEW_DASHBOARDS;
import static org.chrysalis.people.Permission.VIEW_INITIATIVES;
import static org.chrysalis.people.Permission.VIEW_MONEY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Kebab;

/** A page of help, for whoever does such things; the most particular first. */
public enum HelpGuide {
    ADMINISTERING(EnumSet.of(MANAGE_STAGES, MANAGE_PEOPLE, MANAGE_ROLES, MANAGE_SETTINGS, IMPORT, VIEW_AUDIT)),
    LEADING(EnumSet.of(RECORD_REVIEWS, VIEW_MONEY, EXPORT, PUBLISH_PACKS)),
    RECORDING(EnumSet.of(CREATE_INITIATIVES, EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES, MOVE_STAGES)),
    LOOKING(EnumSet.of(VIEW_INITIATIVES, VIEW_DASHBOARDS));

    private final Set<Permission> any;

    HelpGuide(Set<Permission> any) {
        this.any = any;
    }

    /** Whether somebody with these permissions does such things. */
    public boolean concerns(Set<Permission> permissions) {
        return any.stream().anyMatch(permissions::contains);
    }

    /** The last part of its address. */
    public String path() {
        return Kebab.of(this);
    }

    public String href() {
        return "/help/" + path();
    }

    public String messageKey() {
        return "help.guide." + path();
    }

    public List<HelpTopic> topics() {
        return Arrays.stream(HelpTopic.values())
                .filter(topic -> topic.guide() == this)
                .toList();
    }

    public static Optional<HelpGuide> at(String path) {
        return Arrays.stream(values())
                .filter(guide -> guide.path().equals(path))
                .findFirst();
    }
}
