<#-- What went wrong, and a way to go on. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("errorTitle")}
  <#elseif section = "form">
    <div class="message error" role="alert">${kcSanitize(message.summary)?no_esc}</div>
    <#if (client.baseUrl)?has_content && !skipLink??>
      <p class="buttons">
        <a class="button primary" href="${client.baseUrl}sign-in">${msg("goToSignIn")}</a>
        <a class="button" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a>
      </p>
    <#else>
      <p>${msg("errorWayOut")}</p>
    </#if>
  </#if>
</@layout.registrationLayout>
