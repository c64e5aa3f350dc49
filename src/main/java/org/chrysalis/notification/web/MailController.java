package org.chrysalis.notification.web;

import java.util.List;
import org.chrysalis.notification.UndeliveredMail;
import org.chrysalis.people.Actor;
import org.chrysalis.people.AdminEntries;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What could not be mailed, for administrators. */
@Controller
class MailController implements AdminEntries {

    private final UndeliveredMail mail;

    MailController(UndeliveredMail mail) {
        this.mail = mail;
    }

    @Override
    public List<AdminEntry> entries() {
        return List.of(new AdminEntry(
                "notification.admin.title", "notification.admin.what", "/admin/mail", 80, Permission.MANAGE_SETTINGS));
    }

    @GetMapping("/admin/mail")
    String show(Actor actor, Model page) {
        page.addAttribute("mail", mail.page(actor));
        return "notification/mail";
    }

    @PostMapping("/admin/mail/again")
    String allAgain(Actor actor, RedirectAttributes redirect) {
        mail.allAgain(actor);
        Flash.success(redirect, "notification.admin.all-again.done");
        return "redirect:/admin/mail";
    }

    @PostMapping("/admin/mail/trial")
    String tryOut(Actor actor, RedirectAttributes redirect) {
        mail.tryOut(actor);
        // Where there is none, the page says so, and nothing was sent that it could speak of.
        if (mail.isOpen()) {
            Flash.success(redirect, "notification.admin.trial.done");
        }
        return "redirect:/admin/mail";
    }

    @PostMapping("/admin/mail/{id}/again")
    String again(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        mail.again(actor, id);
        Flash.success(redirect, "notification.admin.again.done");
        return "redirect:/admin/mail";
    }
}
