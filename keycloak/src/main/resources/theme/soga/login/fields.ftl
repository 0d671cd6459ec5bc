<#-- A password with a button that shows what was typed. -->
<#macro password id label autocomplete invalid=false describedBy="" hint="" error="" required=false>
  <div class="field">
    <label class="label" for="${id}">${label}<#if required> <span class="required" aria-hidden="true">*</span></#if></label>
    <#if hint?has_content><p class="hint" id="${id}-hint">${hint}</p></#if>
    <#assign described = [describedBy, hint?has_content?then(id + "-hint", ""), error?has_content?then("input-error-" + id, "")]?filter(one -> one?has_content)?join(" ")>
    <div class="input-group" dir="ltr">
      <input class="input" id="${id}" name="${id}" type="password" autocomplete="${autocomplete}" <#if required>required</#if>
             <#if invalid>aria-invalid="true"</#if> <#if described?has_content>aria-describedby="${described}"</#if>>
      <button class="reveal" type="button" aria-label="${msg('showPassword')}" aria-controls="${id}" data-password-toggle
              data-icon-show="shown" data-icon-hide="hidden" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i class="shown" aria-hidden="true"></i></button>
    </div>
    <#if error?has_content><p class="field-error" id="input-error-${id}">${kcSanitize(error)?no_esc}</p></#if>
  </div>
</#macro>
