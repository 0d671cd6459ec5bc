<#-- The same page whether the address had an account or not. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("registrationMailedTitle")}
  <#elseif section = "form">
    <p>${msg("registrationMailed", mailedTo)}</p>
    <p>${msg("registrationMailedLink")}</p>
    <p class="hint">${msg("registrationMailedHint")}</p>
    <p class="buttons"><a class="button" href="${url.registrationUrl}">${msg("registrationOtherAddress")}</a></p>
  </#if>
</@layout.registrationLayout>
