package eu.soga.keycloak;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.services.Urls;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/**
 * Takes a registration and answers it by mail only, so that the page never reveals whether an address has an account: a
 * new address gets a link that confirms it, a known one gets a mail that says so. The page is the same for both.
 */
public final class QuietRegistration extends RegistrationUserCreation {

    /** Session note that tells {@link QuietRegistrationPage} to which address the mail went. */
    static final String MAILED = "soga.registration.mailed";

    private static final Logger LOG = Logger.getLogger(QuietRegistration.class);
    private static final Set<String> REVEALING = Set.of(Messages.EMAIL_EXISTS, Messages.USERNAME_EXISTS);

    /** How many seconds must pass between two registration mails to one address. */
    private static final long PAUSE = 60;

    @Override
    public String getId() {
        return "soga-registration";
    }

    @Override
    public String getDisplayType() {
        return "Registration answered by mail";
    }

    @Override
    public String getHelpText() {
        return "Creates the account and mails a link; the page does not reveal whether the address had an account.";
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        super.buildPage(context, form);
        form.setAttribute("passwordRequired", true);
    }

    /** Always ends the registration flow without signing in, because signing in starts with the link in the mail. */
    @Override
    public void validate(ValidationContext context) {
        var form = context.getHttpRequest().getDecodedFormParameters();
        var password = form.getFirst(RegistrationPage.FIELD_PASSWORD);
        var profile = getOrCreateUserProfile(context, form);
        var email = profile.getAttributes().getFirst(UserModel.EMAIL);
        context.getEvent().detail(Details.REGISTER_METHOD, "form").detail(Details.EMAIL, email);

        var errors = problemsOf(profile);
        errors.addAll(problemsOf(context, email, password, form.getFirst(RegistrationPage.FIELD_PASSWORD_CONFIRM)));
        form.remove(RegistrationPage.FIELD_PASSWORD);
        form.remove(RegistrationPage.FIELD_PASSWORD_CONFIRM);
        if (!errors.isEmpty()) {
            context.error(Errors.INVALID_REGISTRATION);
            context.validationError(form, errors);
            return;
        }
        answer(context, profile, form, email, password);
        context.getAuthenticationSession().setAuthNote(MAILED, email);
        context.error("awaits_confirmation_by_mail");
        context.validationError(form, List.of(new FormMessage(Validation.FIELD_EMAIL, "registrationMailed")));
    }

    @Override
    public void success(FormContext context) {
        throw new IllegalStateException("a registration is answered by mail");
    }

    private static List<FormMessage> problemsOf(UserProfile profile) {
        try {
            profile.validate();
            return new ArrayList<>();
        } catch (ValidationException invalid) {
            var errors = new ArrayList<>(Validation.getFormErrorsFromValidation(invalid.getErrors()));
            errors.removeIf(error -> REVEALING.contains(error.getMessage()));
            return errors;
        }
    }

    private static List<FormMessage> problemsOf(
            ValidationContext context, String email, String password, String repeated) {
        if (Validation.isBlank(password))
            return List.of(new FormMessage(RegistrationPage.FIELD_PASSWORD, Messages.MISSING_PASSWORD));
        if (!password.equals(repeated))
            return List.of(new FormMessage(RegistrationPage.FIELD_PASSWORD_CONFIRM, Messages.INVALID_PASSWORD_CONFIRM));
        var refusal = context.getSession()
                .getProvider(PasswordPolicyManagerProvider.class)
                .validate(email, password);
        return refusal == null
                ? List.of()
                : List.of(new FormMessage(
                        RegistrationPage.FIELD_PASSWORD, refusal.getMessage(), refusal.getParameters()));
    }

    private void answer(
            ValidationContext context,
            UserProfile profile,
            MultivaluedMap<String, String> form,
            String email,
            String password) {
        var users = context.getSession().users();
        var known = users.getUserByEmail(context.getRealm(), email);
        if (known == null) known = users.getUserByUsername(context.getRealm(), email);
        try {
            if (known == null) {
                var user = profile.create();
                user.setEnabled(true);
                user.credentialManager().updateCredential(UserCredentialModel.password(password, false));
                context.getEvent().clone().event(EventType.REGISTER).user(user).success();
                sendLink(context, user);
            } else if (isUnconfirmed(known)) {
                // the last form before the confirmation wins: a password from an earlier form by
                // someone else gives no access
                context.getSession()
                        .getProvider(UserProfileProvider.class)
                        .create(UserProfileContext.REGISTRATION, namesIn(form), known)
                        .update(false);
                known.credentialManager().updateCredential(UserCredentialModel.password(password, false));
                if (mayMail(context, email)) sendLink(context, known);
            } else {
                // takes as long as storing a password, so that timing reveals nothing
                known.credentialManager().isValid(UserCredentialModel.password(password, false));
                if (mayMail(context, email) && known.isEnabled())
                    mail(context, known)
                            .send(
                                    "accountExistsSubject",
                                    "account-exists.ftl",
                                    new HashMap<>(Map.of("productUrl", productUrl(context))));
            }
        } catch (EmailException e) {
            LOG.errorf("The mail that answers a registration was not sent: %s", e.getMessage());
        }
    }

    /**
     * True for an account created by this form and never confirmed. An account that an administrator created has
     * other required actions.
     */
    private static boolean isUnconfirmed(UserModel user) {
        return !user.isEmailVerified()
                && user.isEnabled()
                && user.getRequiredActionsStream()
                        .noneMatch(action -> !action.equals(UserModel.RequiredAction.VERIFY_EMAIL.name()));
    }

    private static MultivaluedMap<String, String> namesIn(MultivaluedMap<String, String> form) {
        var names = new MultivaluedHashMap<String, String>();
        for (var field : List.of(UserModel.EMAIL, UserModel.FIRST_NAME, UserModel.LAST_NAME))
            if (form.containsKey(field)) names.put(field, form.get(field));
        return names;
    }

    private static boolean mayMail(ValidationContext context, String email) {
        return context.getSession()
                .singleUseObjects()
                .putIfAbsent("soga-registration-" + email.toLowerCase(Locale.ROOT), PAUSE);
    }

    private static void sendLink(ValidationContext context, UserModel user) throws EmailException {
        var session = context.getSession();
        var realm = context.getRealm();
        var authentication = context.getAuthenticationSession();
        var uri = context.getUriInfo();
        var seconds = realm.getActionTokenGeneratedByUserLifespan(VerifyEmailActionToken.TOKEN_TYPE);
        var token = new VerifyEmailActionToken(
                user.getId(),
                Time.currentTime() + seconds,
                AuthenticationSessionCompoundId.fromAuthSession(authentication).getEncodedId(),
                user.getEmail(),
                authentication.getClient().getClientId());
        var link = Urls.actionTokenBuilder(
                        uri.getBaseUri(),
                        token.serialize(session, realm, uri),
                        authentication.getClient().getClientId(),
                        authentication.getTabId(),
                        AuthenticationProcessor.getClientData(session, authentication))
                .build(realm.getName());
        mail(context, user).sendVerifyEmail(link.toString(), TimeUnit.SECONDS.toMinutes(seconds));
    }

    private static EmailTemplateProvider mail(ValidationContext context, UserModel user) {
        var authentication = context.getAuthenticationSession();
        return context.getSession()
                .getProvider(EmailTemplateProvider.class)
                .setAuthenticationSession(authentication)
                .setRealm(context.getRealm())
                .setUser(user);
    }

    /** Returns the product's address, with a slash at the end; empty when it is unknown. */
    private static String productUrl(ValidationContext context) {
        var address = context.getAuthenticationSession().getClient().getBaseUrl();
        return address == null ? "" : address;
    }
}
