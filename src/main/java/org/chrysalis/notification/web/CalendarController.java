package org.chrysalis.notification.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.chrysalis.notification.CalendarFeed;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar feed, and its secret address. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final CalendarFeed calendar;
    private final PublicAddress address;

    CalendarController(CalendarFeed calendar, PublicAddress address) {
        this.calendar = calendar;
        this.address = address;
    }

    /** Shown in the answer and never again. */
    @PostMapping("/account/calendar")
    String make(Actor actor, Model page) {
        page.addAttribute("address", address.link(calendar.make(actor)));
        return "notification/calendar-link";
    }

    @PostMapping("/account/calendar/revoke")
    String revoke(Actor actor, RedirectAttributes redirect) {
        calendar.revoke(actor);
        Flash.success(redirect, "notification.calendar.revoked");
        return "redirect:/account/told";
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        byte[] text = calendar.read(secret).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate().mustRevalidate())
                .eTag(digest(text))
                .body(text);
    }

    private static String digest(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
