package eu.soga.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.forms.login.LoginFormsProvider;

/** The registration form and, after a mail was sent, the page that names its address. */
public final class QuietRegistrationPage extends RegistrationPage {

    @Override
    public String getId() {
        return "soga-registration-page";
    }

    @Override
    public String getDisplayType() {
        return "Registration page answered by mail";
    }

    @Override
    public Response render(FormContext context, LoginFormsProvider form) {
        var authentication = context.getAuthenticationSession();
        var mailed = authentication.getAuthNote(QuietRegistration.MAILED);
        if (mailed == null) return super.render(context, form);
        authentication.removeAuthNote(QuietRegistration.MAILED);
        return form.setAttribute("mailedTo", mailed).createForm("registration-mailed.ftl");
    }
}
