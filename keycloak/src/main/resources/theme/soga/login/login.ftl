<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password') displayInfo=realm.registrationAllowed && !registrationDisabled??; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <form id="kc-form-login" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post">
      <#assign failed = messagesPerField.existsError('username','password')>
      <#if failed>
        <div class="message error" role="alert" id="input-error">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</div>
      </#if>
      <#if !usernameHidden??>
        <div class="field">
          <label class="label" for="username">${msg("email")}</label>
          <input class="input" id="username" name="username" type="text" inputmode="email" value="${(login.username!'')}" dir="ltr" autofocus
                 autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}"
                 <#if failed>aria-invalid="true" aria-describedby="input-error"</#if>>
        </div>
      </#if>
      <@fields.password id="password" label=msg("password") autocomplete="current-password" invalid=failed describedBy=failed?then("input-error", "") />
      <#if realm.rememberMe && !usernameHidden??>
        <label class="check"><input id="rememberMe" name="rememberMe" type="checkbox" <#if login.rememberMe??>checked</#if>> ${msg("rememberMe")}</label>
      </#if>
      <input type="hidden" id="id-hidden-input" name="credentialId" <#if auth.selectedCredential?has_content>value="${auth.selectedCredential}"</#if>>
      <button class="button primary" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
      <#if realm.resetPasswordAllowed>
        <p><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
      </#if>
    </form>
    <@passkeys.conditionalUIData />
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <#elseif section = "info">
    <p>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
  </#if>
</@layout.registrationLayout>
