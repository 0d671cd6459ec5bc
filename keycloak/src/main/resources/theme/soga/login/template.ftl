<#-- The frame of every page: our name, the language, one title, the message, the form. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}" dir="${(locale.rtl)?then('rtl','ltr')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title><#nested "header"> – ${msg("productName")}</title>
  <link rel="icon" href="${url.resourcesPath}/img/favicon.svg" type="image/svg+xml">
  <#list properties.styles?split(' ') as style>
    <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="importmap">{ "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }</script>
  <#if scripts??>
    <#list scripts as script>
      <script src="${script}" type="text/javascript"></script>
    </#list>
  </#if>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling<#if authenticationSession??>, checkAuthSession</#if> } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    <#if authenticationSession??>checkAuthSession(${authenticationSession.authSessionIdHash?c});</#if>
    </#outputformat>
  </script>
</head>
<body data-page-id="login-${pageId}">
  <header class="top">
    <#assign home = (client.baseUrl)!''>
    <a class="wordmark" <#if home?has_content>href="${home}"</#if>>
      <img src="${url.resourcesPath}/img/favicon.svg" alt="" width="40" height="40">
      <span>${msg("productName")}</span>
    </a>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <nav aria-label="${msg('languages')}">
        <ul class="languages">
          <#list locale.supported as l>
            <li>
              <#if l.languageTag == locale.currentLanguageTag>
                <span aria-current="true" lang="${l.languageTag}">${l.label}</span>
              <#else>
                <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a>
              </#if>
            </li>
          </#list>
        </ul>
      </nav>
    </#if>
  </header>
  <main>
    <h1><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <p class="who">
        <#nested "show-username">
        <strong>${auth.attemptedUsername}</strong>
        <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
      </p>
    </#if>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="message ${message.type}" role="<#if message.type == 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
    </#if>
    <#if displayRequiredFields>
      <p class="hint"><span class="required" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
    </#if>

    <#nested "form">

    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button class="button" type="submit" id="try-another-way">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>

    <#nested "socialProviders">

    <#if displayInfo>
      <div class="info"><#nested "info"></div>
    </#if>
  </main>
</body>
</html>
</#macro>
