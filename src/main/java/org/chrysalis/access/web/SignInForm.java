package org.chrysalis.access.web;

import jakarta.validation.constraints.NotBlank;
import org.chrysalis.access.ReturnPath;
import org.jspecify.annotations.Nullable;

/** What was typed to sign in. */
class SignInForm {

    @NotBlank(message = "{access.sign-in.email.missing}")
    private String email = "";

    @NotBlank(message = "{access.sign-in.password.missing}")
    private String password = "";

    private @Nullable String next;

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

    String destination() {
        return ReturnPath.safe(next);
    }
}
