package org.chrysalis.demo;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.access.DemonstrationPeople;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.DemonstrationMode;
import org.chrysalis.support.StartupNotice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** As whom one may sign in to the demonstration: told at the start on the console and on the sign-in page. */
@Component
@Order(10)
class DemonstrationSignIn implements DemonstrationPeople, StartupNotice {

    static final String USUAL_PASSWORD = "chrysalis-demo-2026";

    private static final List<DemonstrationPerson> PEOPLE = List.of(
            new DemonstrationPerson("Participation lead", "Staff", "staff@marlhaven.example"),
            new DemonstrationPerson("Head of service, adolescents", "Manager", "manager@marlhaven.example"),
            new DemonstrationPerson("Innovation programme manager", "Admin", "admin@marlhaven.example"));

    private final DemonstrationMode mode;
    private final Organisations organisations;
    private final DemonstrationMark mark;
    private final String password;

    private volatile Standing standing = Standing.COMING;

    DemonstrationSignIn(
            DemonstrationMode mode,
            Organisations organisations,
            DemonstrationMark mark,
            @Value("${chrysalis.demo.password:" + USUAL_PASSWORD + "}") String password) {
        this.mode = mode;
        this.organisations = organisations;
        this.mark = mark;
        this.password = password;
    }

    @Override
    public boolean offered() {
        return standing() != Standing.NONE;
    }

    @Override
    public List<DemonstrationPerson> people() {
        return standing() == Standing.LOADED ? PEOPLE : List.of();
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public List<Line> lines() {
        if (people().isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        PEOPLE.forEach(person -> lines.add(new Line(person.role(), person.email())));
        lines.add(new Line("Password", password));
        return lines;
    }

    /**
     * Settled once there is any organisation: the mark is made together with those of the demonstration, so it is
     * looked for after them. An organisation without it was set up by its own people.
     */
    private Standing standing() {
        if (standing == Standing.COMING) {
            if (!mode.on()) {
                standing = Standing.NONE;
            } else if (!organisations.none()) {
                standing = mark.there() ? Standing.LOADED : Standing.NONE;
            }
        }
        return standing;
    }

    private enum Standing {
        COMING,
        LOADED,
        NONE
    }
}
