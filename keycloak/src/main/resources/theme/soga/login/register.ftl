<#-- Address, password, name. The answer comes by mail: see QuietRegistration. -->
<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=true; section>
  <#if section = "header">
    ${msg("registerTitle")}
  <#elseif section = "form">
    <form id="kc-register-form" action="${url.registrationAction}" method="post" novalidate>
      <#list profile.attributes as attribute>
        <#if attribute.name == 'locale'>
          <input type="hidden" name="locale" value="${locale.currentLanguageTag!''}">
        <#elseif attribute.name != 'username'>
          <#assign failed = messagesPerField.existsError(attribute.name)>
          <div class="field">
            <label class="label" for="${attribute.name}">${advancedMsg(attribute.displayName!'')}<#if attribute.required> <span class="required" aria-hidden="true">*</span></#if></label>
            <#if attribute.name == 'email'><p class="hint" id="email-hint">${msg("emailHint")}</p></#if>
            <input class="input" id="${attribute.name}" name="${attribute.name}" value="${(attribute.value!'')}"
                   type="${(attribute.name == 'email')?then('email', 'text')}"
                   autocomplete="${{'email': 'email', 'firstName': 'given-name', 'lastName': 'family-name'}[attribute.name]!'off'}"
                   <#if attribute.required>required</#if>
                   <#if failed>aria-invalid="true" aria-describedby="input-error-${attribute.name}"<#elseif attribute.name == 'email'>aria-describedby="email-hint"</#if>>
            <#if failed><p class="field-error" id="input-error-${attribute.name}">${kcSanitize(messagesPerField.get(attribute.name))?no_esc}</p></#if>
          </div>
          <#if attribute.name == 'email'>
            <@fields.password id="password" label=msg("password") autocomplete="new-password" required=true hint=msg("passwordHint")
              invalid=messagesPerField.existsError('password') error=messagesPerField.existsError('password')?then(messagesPerField.get('password'), '') />
            <@fields.password id="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" required=true
              invalid=messagesPerField.existsError('password-confirm') error=messagesPerField.existsError('password-confirm')?then(messagesPerField.get('password-confirm'), '') />
          </#if>
        </#if>
      </#list>
      <button class="button primary" type="submit" id="kc-register">${msg("doRegister")}</button>
    </form>
    <p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  </#if>
</@layout.registrationLayout>
