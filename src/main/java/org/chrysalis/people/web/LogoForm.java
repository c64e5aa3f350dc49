package org.chrysalis.people.web;

import org.chrysalis.support.web.NotAboutFamilies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The picture that was sent. */
@NotAboutFamilies
class LogoForm {

    private @Nullable MultipartFile logo;

    public @Nullable MultipartFile getLogo() {
        return logo;
    }

    public void setLogo(@Nullable MultipartFile logo) {
        this.logo = logo;
    }
}
