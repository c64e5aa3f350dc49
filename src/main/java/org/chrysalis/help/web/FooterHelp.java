package org.chrysalis.help.web;

import jakarta.servlet.http.HttpServletRequest;
import org.chrysalis.help.HelpScreens;
import org.chrysalis.help.HelpTopic;
import org.chrysalis.support.web.ScreenHelp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Help with this page" at the foot of every screen that the help is about. */
@Component
class FooterHelp implements ScreenHelp {

    private final HelpScreens screens;

    FooterHelp(HelpScreens screens) {
        this.screens = screens;
    }

    @Override
    public @Nullable String helpFor(HttpServletRequest request) {
        return screens.about(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .map(HelpTopic::href)
                .orElse(null);
    }
}
