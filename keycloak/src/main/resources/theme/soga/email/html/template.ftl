<#macro emailLayout>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<body style="margin:0;padding:24px;background:#fbf8f3;color:#1e1b18;font:17px/1.55 'Atkinson Hyperlegible Next',system-ui,sans-serif">
  <div style="max-width:34rem;margin:0 auto;padding:24px;background:#fffdf9;border:1px solid #e2d9cb;border-radius:10px">
    <p style="margin:0 0 24px;font-weight:700;color:#1d5b43">${msg("productName")}</p>
    <#nested>
  </div>
</body>
</html>
</#macro>
