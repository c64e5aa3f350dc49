package org.chrysalis.help;

import static org.chrysalis.help.HelpGuide.ADMINISTERING;
import static org.chrysalis.help.HelpGuide.LEADING;
import static org.chrysalis.help.HelpGuide.LOOKING;
import static org.chrysalis.help.HelpGuide.RECORDING;
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

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;

/**
 * A part of a guide: what it is about, any one of which permissions it takes, and on which screens its link stands. A
 * screen belongs to the topic whose pattern fits it most closely.
 */
public enum HelpTopic {
    HOME(LOOKING, may(VIEW_INITIATIVES), "/", "/attention"),
    LIST(LOOKING, may(VIEW_INITIATIVES), "/initiatives", "/initiatives/as-of"),
    VIEWS(LOOKING, may(VIEW_INITIATIVES), "/initiatives/views", "/initiatives/views/**"),
    INITIATIVE(LOOKING, may(VIEW_INITIATIVES), "/initiatives/{reference}"),
    HISTORY(LOOKING, may(VIEW_INITIATIVES), "/initiatives/{reference}/history"),
    PATHWAY(LOOKING, may(), "/pathway"),
    STAGES(LOOKING, may(VIEW_DASHBOARDS), "/stages"),
    PORTFOLIO(
            LOOKING,
            may(VIEW_DASHBOARDS),
            "/portfolio",
            "/portfolio/flow",
            "/portfolio/changes",
            "/portfolio/deciders"),
    TIMELINE(LOOKING, may(VIEW_DASHBOARDS), "/portfolio/timeline"),
    COMPARE(LOOKING, may(VIEW_INITIATIVES), "/compare"),
    PACKS(LOOKING, may(PUBLISH_PACKS, VIEW_DASHBOARDS), "/portfolio/packs", "/portfolio/packs/{number}"),
    NETWORK(LOOKING, may(VIEW_INITIATIVES), "/initiatives/network"),
    CONVERSATION(
            LOOKING,
            may(VIEW_INITIATIVES),
            "/initiatives/{reference}/conversation",
            "/comments/{id}/answer",
            "/comments/{id}/edit",
            "/comments/{id}/withdraw"),
    TOLD(LOOKING, may(), "/inbox", "/account/told", "/account/calendar/**"),
    ACCOUNT(LOOKING, may(), "/account", "/account/**"),

    LOG(RECORDING, may(CREATE_INITIATIVES), "/initiatives/new"),
    ADD(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/tasks",
            "/initiatives/{reference}/edit/**"),
    REACH(
            RECORDING,
            may(CREATE_INITIATIVES, EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/reach",
            "/initiatives/{reference}/reach/**"),
    MOVE(RECORDING, may(MOVE_STAGES), "/initiatives/{reference}/journey", "/initiatives/{reference}/journey/**"),
    END(
            RECORDING,
            may(MOVE_STAGES),
            "/initiatives/{reference}/journey/end",
            "/initiatives/{reference}/journey/reopen",
            "/initiatives/{reference}/journey/endings/**"),
    ACTIVITIES(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/activities",
            "/initiatives/{reference}/activities/**"),
    EVIDENCE(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/evidence",
            "/initiatives/{reference}/evidence/**"),
    MEASURES(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/evidence/measures",
            "/initiatives/{reference}/evidence/measures/**"),
    RISKS(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/risks",
            "/initiatives/{reference}/risks/**"),
    EXPERIMENTS(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/risks/experiments",
            "/initiatives/{reference}/risks/experiments/**"),
    MONEY(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, VIEW_MONEY),
            "/initiatives/{reference}/funding",
            "/initiatives/{reference}/funding/**"),
    PROTECTIONS(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/funding/protections",
            "/initiatives/{reference}/funding/protections/**"),
    DRAW(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/funding/draw",
            "/initiatives/{reference}/funding/draw/**"),
    ORDINARY(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/funding/ordinary",
            "/initiatives/{reference}/funding/ordinary/**"),
    PARTICIPATION(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/participation",
            "/initiatives/{reference}/participation/**"),
    PARTNERS(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/participation/partners",
            "/initiatives/{reference}/participation/partners/**"),
    RIPPLES(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/participation/ripples",
            "/initiatives/{reference}/participation/ripples/**"),
    PULSE(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/pulse",
            "/initiatives/{reference}/pulse/**"),
    ANSWERS(
            RECORDING,
            may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES),
            "/initiatives/{reference}/readiness",
            "/initiatives/{reference}/readiness/new",
            "/readiness/{round}/answer"),
    FILES(RECORDING, may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES), "/attachments/{kind}/{subject}"),
    SAFE(RECORDING, may()),

    REVIEWS(LEADING, may(RECORD_REVIEWS), "/initiatives/{reference}/reviews", "/initiatives/{reference}/reviews/**"),
    PROMISES(
            LEADING,
            may(VIEW_INITIATIVES),
            "/initiatives/{reference}/journey/conditions/**",
            "/initiatives/{reference}/journey/check-ins/**"),
    ROUNDS(LEADING, may(EDIT_ALL_INITIATIVES), "/readiness", "/readiness/**"),
    EVENTS(
            LEADING,
            may(RECORD_REVIEWS, MANAGE_SETTINGS),
            "/context",
            "/context/new",
            "/context/{id}",
            "/context/{id}/change",
            "/admin/context"),
    FUNDING(LEADING, may(VIEW_MONEY)),
    PUBLISHING(LEADING, may(PUBLISH_PACKS), "/portfolio/packs/new", "/portfolio/packs/**"),
    DOWNLOAD(LEADING, may(EXPORT)),
    VISIBILITY(LEADING, may(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES), "/initiatives/{reference}/edit/visibility"),

    ORGANISATION(ADMINISTERING, may(MANAGE_SETTINGS), "/admin/organisation", "/admin/organisation/**", "/admin"),
    PEOPLE(ADMINISTERING, may(MANAGE_PEOPLE), "/admin/people", "/admin/people/**"),
    TEAMS(ADMINISTERING, may(MANAGE_PEOPLE), "/admin/teams", "/admin/teams/**"),
    ROLES(ADMINISTERING, may(MANAGE_ROLES), "/admin/roles", "/admin/roles/**"),
    CHANGING_STAGES(ADMINISTERING, may(MANAGE_STAGES), "/admin/pathway", "/admin/pathway/**"),
    KINDS_OF_RISK(ADMINISTERING, may(MANAGE_SETTINGS), "/admin/risk", "/admin/risk/**"),
    MARKERS(ADMINISTERING, may(MANAGE_SETTINGS), "/admin/ordinary-practice", "/admin/ordinary-practice/**"),
    CONDITIONS(ADMINISTERING, may(MANAGE_SETTINGS), "/admin/readiness", "/admin/readiness/**"),
    IMPORTING(ADMINISTERING, may(IMPORT), "/import", "/import/**"),
    STATEMENTS(ADMINISTERING, may(MANAGE_SETTINGS), "/admin/organisation/statements/{name}"),
    UNDELIVERED(ADMINISTERING, may(MANAGE_SETTINGS), "/admin/mail"),
    TRAIL(ADMINISTERING, may(VIEW_AUDIT), "/admin/audit");

    private final HelpGuide guide;
    private final Set<Permission> any;
    private final List<String> screens;

    HelpTopic(HelpGuide guide, Set<Permission> any, String... screens) {
        this.guide = guide;
        this.any = any;
        this.screens = List.of(screens);
    }

    private static Set<Permission> may(Permission... any) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        permissions.addAll(List.of(any));
        return permissions;
    }

    public HelpGuide guide() {
        return guide;
    }

    /** The patterns of the screens that it is about. */
    public List<String> screens() {
        return screens;
    }

    /** Whether somebody with these permissions can do it, at least to what is their own. */
    public boolean openTo(Set<Permission> permissions) {
        return any.isEmpty() || any.stream().anyMatch(permissions::contains);
    }

    /** Its place on the page of its guide. */
    public String anchor() {
        return Kebab.of(this);
    }

    public String href() {
        return guide.href() + "#" + anchor();
    }

    /** The screen itself, where there is one of it for everybody. */
    public @Nullable String screen() {
        return screens.stream()
                .filter(pattern -> !pattern.contains("{") && !pattern.contains("*"))
                .findFirst()
                .orElse(null);
    }

    public String messageKey() {
        return "help.topic." + anchor();
    }
}
