<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("emailVerifyTitle")}
  <#elseif section = "form">
    <p>${msg("registrationMailed", verifyEmail!user.email)}</p>
    <p>${msg("registrationMailedLink")}</p>
    <p class="hint">${msg("registrationMailedHint")}</p>
    <form action="${url.loginAction}" method="post">
      <button class="button" type="submit">${msg("emailVerifyResend")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
