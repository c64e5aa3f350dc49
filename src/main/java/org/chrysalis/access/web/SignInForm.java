package org.chrysalis.access.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.chrysalis.access.HeldForm;
import org.chrysalis.access.ReturnPath;
import org.chrysalis.support.web.NotAboutFamilies;
import org.jspecify.annotations.Nullable;

/** What was typed to sign in. */
@NotAboutFamilies
class SignInForm {

    @NotBlank(message = "{access.sign-in.email.missing}")
    private String email = "";

    @NotBlank(message = "{access.sign-in.password.missing}")
    private String password = "";

    private @Nullable String next;

    private String held = "";

    private String heldFor = "";

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }

    public String getHeld() {
        return held;
    }

    public void setHeld(String held) {
        this.held = held;
    }

    public String getHeldFor() {
        return heldFor;
    }

    public void setHeldFor(String heldFor) {
        this.heldFor = heldFor;
    }

    /** Takes a form along that was sent after the session had ended. */
    void carry(HeldForm form) {
        held = form.content();
        heldFor = form.path();
    }

    Optional<HeldForm> carried() {
        return HeldForm.carried(heldFor, held);
    }

    String destination() {
        return ReturnPath.safe(next);
    }
}
