/** Of Debian's 360 modules those that a PBX by ARI needs: little memory, and nothing is offered unasked. */
export const REQUIRED_MODULES: readonly string[] = [
  ...['pbx_config', 'app_stasis', 'app_echo', 'app_dial', 'res_timing_timerfd'],
  ...['res_sorcery_config', 'res_sorcery_memory', 'res_sorcery_astdb'],
  ...['res_http_websocket', 'res_websocket_client', 'res_stasis', 'res_stasis_answer', 'res_stasis_playback'],
  ...['res_stasis_recording', 'res_stasis_snoop', 'res_stasis_device_state'],
  ...['res_ari', 'res_ari_model', 'res_ari_applications', 'res_ari_asterisk', 'res_ari_bridges'],
  ...['res_ari_channels', 'res_ari_device_states', 'res_ari_endpoints', 'res_ari_events'],
  ...['res_ari_playbacks', 'res_ari_recordings', 'res_ari_sounds'],
  ...['chan_pjsip', 'chan_bridge_media', 'res_pjproject', 'res_pjsip', 'res_pjsip_session'],
  ...['res_pjsip_authenticator_digest'],
  ...['res_pjsip_outbound_authenticator_digest', 'res_pjsip_endpoint_identifier_user'],
  ...['res_pjsip_outbound_registration', 'res_pjsip_endpoint_identifier_ip'],
  ...['res_pjsip_registrar', 'res_pjsip_nat', 'res_pjsip_caller_id', 'res_pjsip_refer'],
  ...['res_pjsip_rfc3326', 'res_pjsip_header_funcs', 'res_pjsip_dtmf_info', 'res_pjsip_empty_info'],
  ...['res_pjsip_dlg_options', 'res_pjsip_pubsub', 'res_pjsip_outbound_publish', 'res_pjsip_exten_state'],
  ...['res_pjsip_dialog_info_body_generator', 'res_pjsip_mwi', 'res_pjsip_mwi_body_generator', 'app_minivm'],
  ...['res_pjsip_sdp_rtp', 'res_rtp_asterisk', 'res_srtp'],
  // A call that is dialled by `dial` waits in a bridge that holds.
  ...['bridge_holding', 'bridge_simple', 'bridge_native_rtp', 'bridge_softmix'],
  ...['codec_opus_open_source', 'codec_ulaw', 'codec_alaw', 'codec_g722', 'codec_resample'],
  ...['format_ogg_opus_open_source', 'format_sln', 'format_wav', 'res_format_attr_opus'],
  ...['func_callerid', 'func_channel', 'func_cut', 'func_strings', 'res_security_log'],
  ...['func_pjsip_aor', 'func_pjsip_contact', 'func_pjsip_endpoint'],
];

/** What faxes need. Without them everything else works. */
export const FAX_MODULES: readonly string[] = [
  ...['res_fax', 'res_fax_spandsp', 'res_pjsip_t38', 'app_userevent', 'func_timeout', 'func_global'],
];

/**
 * SIP over WebSocket. Loaded by us when Asterisk has its users: a phone that came earlier would be told that its
 * password is wrong, and would believe it.
 */
export const DOOR_MODULE = 'res_pjsip_transport_websocket';

/** Other builds than Debian's have these under the names of their makers. */
export const ALTERNATIVES: Readonly<Record<string, readonly string[]>> = {
  codec_opus_open_source: ['codec_opus'],
  format_ogg_opus_open_source: ['format_ogg_opus'],
};
