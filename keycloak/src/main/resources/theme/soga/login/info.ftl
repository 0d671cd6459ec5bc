<#-- After a link from a mail: what happened, and always a way to go on. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if>
  <#elseif section = "form">
    <#if messageHeader?? || requiredActions??>
      <p>${message.summary}<#if requiredActions??><#list requiredActions>: <strong><#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>, </#items></strong></#list></#if></p>
    </#if>
    <#if skipLink??>
      <p>${msg("closeThisPage")}</p>
    <#elseif actionUri?has_content>
      <p><a class="button primary" href="${actionUri}">${msg("proceedWithAction")}</a></p>
    <#elseif pageRedirectUri?has_content>
      <p><a class="button primary" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
    <#elseif (client.baseUrl)?has_content>
      <p class="buttons">
        <a class="button primary" href="${client.baseUrl}sign-in">${msg("goToSignIn")}</a>
        <a class="button" href="${client.baseUrl}">${msg("backToApplication")}</a>
      </p>
    </#if>
  </#if>
</@layout.registrationLayout>
