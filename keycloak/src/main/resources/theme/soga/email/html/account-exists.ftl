<#import "template.ftl" as layout>
<@layout.emailLayout>
${kcSanitize(msg("accountExistsBodyHtml", productUrl))?no_esc}
</@layout.emailLayout>
