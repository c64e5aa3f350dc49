package org.chrysalis.people.web;

import java.time.Duration;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Logo;
import org.chrysalis.people.OrganisationSettings;
import org.chrysalis.people.OrganisationSettings.View;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The organisation's colour and logo, as files of their own: the browser's policy takes no style from a page. Their
 * addresses change with them, so they are kept for good, by the person's own browser only.
 */
@Controller
class LookController {

    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final OrganisationSettings settings;

    LookController(OrganisationSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/organisation.css")
    ResponseEntity<String> style(Actor actor) {
        View look = settings.look(actor);
        StringBuilder style = new StringBuilder();
        if (look.accent() != null) {
            style.append(":root{--chrysalis-accent:").append(look.accent()).append("}\n");
        }
        if (look.logo()) {
            style.append(".chrysalis-header__mark{display:none}\n")
                    .append(".chrysalis-header__brand::before{content:\"\";width:120px;height:40px;")
                    .append("background:left center/contain no-repeat url(\"/organisation/logo?v=")
                    .append(actor.organisationId())
                    .append('-')
                    .append(look.version())
                    .append("\")}\n");
        }
        return ResponseEntity.ok()
                .cacheControl(KEEP)
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(style.toString());
    }

    @GetMapping("/organisation/logo")
    ResponseEntity<byte[]> logo(Actor actor) {
        Logo logo = settings.logo(actor);
        return ResponseEntity.ok()
                .cacheControl(KEEP)
                .contentType(MediaType.valueOf(logo.contentType()))
                .body(logo.content());
    }
}
