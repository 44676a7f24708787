// Made from openapi/machine.json by npm run client.

export interface paths {
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your live events with the dates that are not cancelled; all in one answer unless a limit is given */
        get: operations["listLiveEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One live event, with its pricing options, passes and vouchers */
        get: operations["showLiveEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event/{id}/dates/{dateId}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who comes to a date, who waits and who cancelled: one row per place, all in one answer */
        get: operations["showRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for a machine: OAuth 2.0 client credentials (RFC 6749), as a form or as JSON */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where tokens come from and which there are, for OAuth libraries (RFC 8414) */
        get: operations["showAuthorisationServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that sign-in tokens are verified with (RFC 7517) */
        get: operations["showTokenKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AllowedPass: {
            /** @example pass_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @constant */
            type: "pass_template";
            /** @example 10-Class Pass */
            name: string;
            /** @example 10 */
            credits: number;
            /**
             * @description Minor units (e.g. pence)
             * @example 5000
             */
            price: number;
            /** @example GBP */
            currency: string;
            /**
             * @description 0 = it does not expire
             * @example 180
             */
            expiry_days: number;
        };
        AuthorisationServerResponse: {
            /**
             * @example [
             *       "events:read",
             *       "events-register:read"
             *     ]
             */
            scopes_supported: string[];
            /** @example https://tickets.example.com */
            issuer: string;
            /** @example https://tickets.example.com/token */
            token_endpoint: string;
            /** @example https://tickets.example.com/.well-known/jwks.json */
            jwks_uri: string;
            /**
             * @description Nobody is sent to a page to log in
             * @example []
             */
            response_types_supported: string[];
            /**
             * @example [
             *       "client_credentials"
             *     ]
             */
            grant_types_supported: string[];
            /**
             * @example [
             *       "client_secret_basic",
             *       "client_secret_post"
             *     ]
             */
            token_endpoint_auth_methods_supported: string[];
            /** @example https://tickets.example.com/docs */
            service_documentation: string;
        };
        BookingConfiguration: {
            /**
             * @example [
             *       "INDIVIDUAL"
             *     ]
             */
            booking_types: ("BLOCK" | "INDIVIDUAL")[];
            /**
             * @example [
             *       "CARD",
             *       "PASS"
             *     ]
             */
            payment_methods: ("CARD" | "PASS")[];
            /**
             * @description Places of a date; null = unlimited
             * @example 20
             */
            max_attendees: number | null;
            /** @example true */
            waiting_list_enabled: boolean;
        };
        DateRegister: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            event_id: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            date_id: string;
            attendees: components["schemas"]["RegisterPlace"][];
            /** @description In line order */
            waiting_list: components["schemas"]["RegisterPlace"][];
            /** @description The latest first */
            cancelled_list: components["schemas"]["RegisterPlace"][];
        };
        DetailedBookingConfiguration: {
            /**
             * @example [
             *       "INDIVIDUAL"
             *     ]
             */
            booking_types: ("BLOCK" | "INDIVIDUAL")[];
            /**
             * @example [
             *       "CARD",
             *       "PASS"
             *     ]
             */
            payment_methods: ("CARD" | "PASS")[];
            /** @description Passes that the event can be paid with */
            allowed_passes: components["schemas"]["AllowedPass"][];
            /**
             * @description Places of a date; null = unlimited
             * @example 20
             */
            max_attendees: number | null;
            /** @example true */
            waiting_list_enabled: boolean;
        };
        DetailedLiveEvent: {
            booking_configuration: components["schemas"]["DetailedBookingConfiguration"];
            /** @description All that are not cancelled, by their start */
            dates: components["schemas"]["LiveEventDate"][];
            facilitators: components["schemas"]["EventFacilitator"][];
            payment_details: components["schemas"]["PaymentDetails"];
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @constant */
            type: "event";
            /** @example Monday Yoga */
            name: string;
            /**
             * @example PHYSICAL
             * @enum {string}
             */
            format: "PHYSICAL" | "VIRTUAL";
        };
        EventFacilitator: {
            /** @example fac_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @constant */
            type: "facilitator";
            /** @example Sarah Jones */
            name: string;
        };
        EventVoucher: {
            /** @example voucher_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @constant */
            type: "voucher";
            /** @example Early Bird */
            name: string;
            /** @example EARLY10 */
            code: string;
            /**
             * @example PERCENTAGE
             * @enum {string}
             */
            discount_type: "FIXED" | "PERCENTAGE";
            /**
             * @description Percent, or minor units
             * @example 10
             */
            discount_value: number;
            /** @example GBP */
            currency: string;
        };
        FieldProblem: {
            /**
             * @description Path of the field in the body, query or path
             * @example name
             */
            field: string;
            /**
             * @description What is wrong with it
             * @example must be a string
             */
            message: string;
        };
        KeyResponse: {
            /** @example EC */
            kty: string;
            /** @example P-256 */
            crv: string;
            /** @example Z1Xk2U5c */
            x: string;
            /**
             * @description Only for elliptic curve keys
             * @example b7a1vC9d
             */
            y?: string;
            /** @example 0198c2d4-7a10-7c3e-9f21-5b6a7c8d9e0f */
            kid: string;
            /** @example sig */
            use: string;
            /**
             * @example ES256
             * @enum {string}
             */
            alg: "ES256" | "EdDSA";
        };
        KeySetResponse: {
            keys: components["schemas"]["KeyResponse"][];
        };
        LiveEvent: {
            booking_configuration: components["schemas"]["BookingConfiguration"];
            /** @description Those in range, by their start */
            dates: components["schemas"]["LiveEventDate"][];
            facilitators: components["schemas"]["EventFacilitator"][];
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @constant */
            type: "event";
            /** @example Monday Yoga */
            name: string;
            /**
             * @example PHYSICAL
             * @enum {string}
             */
            format: "PHYSICAL" | "VIRTUAL";
        };
        LiveEventDate: {
            /**
             * @description Local time at the venue; `tz` says whose
             * @example 2026-03-03T09:00:00
             */
            datetime: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @constant */
            type: "event_date";
            /** @example Europe/London */
            tz: string;
            /**
             * @description Minutes
             * @example 60
             */
            duration: number;
        };
        LiveEventResponse: {
            data: components["schemas"]["DetailedLiveEvent"];
        };
        LiveEventsResponse: {
            data: components["schemas"]["LiveEvent"][];
            /**
             * @description Only with `limit`; null on the last page
             * @example evt_01k31d9ygge5ez2n8bdstrw7k9
             */
            next_cursor?: string | null;
        };
        PaymentDetails: {
            pricing_options: components["schemas"]["PricingOption"][];
            vouchers: components["schemas"]["EventVoucher"][];
        };
        PricingOption: {
            /** @example opt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @constant */
            type: "pricing_option";
            /** @example Standard */
            name: string;
            /**
             * @description Minor units (e.g. pence)
             * @example 1200
             */
            price: number;
            /**
             * @description How many there are of a date in all; 0 = unlimited
             * @example 0
             */
            stock: number;
            /**
             * @description Of a pass, for one place
             * @example 1
             */
            credits: number;
        };
        ProblemDetails: {
            /**
             * @description Identifies the kind of problem
             * @example urn:boxoffice:problem:not_found
             */
            type: string;
            /**
             * @description Short name of the problem
             * @example Not found
             */
            title: string;
            /**
             * @description HTTP status
             * @example 404
             */
            status: number;
            /**
             * @description What went wrong this time
             * @example There is no such event
             */
            detail: string;
            /**
             * @description Path of the request
             * @example /api/client/events
             */
            instance: string;
            /**
             * @description Stable code to branch on
             * @example not_found
             */
            code: string;
            /**
             * @description The same sentence as detail
             * @example There is no such event
             */
            error: string;
            /**
             * @description Names this request in our logs
             * @example req-1f
             */
            requestId: string;
            /** @description Which fields are wrong, and why */
            errors?: components["schemas"]["FieldProblem"][];
        };
        RegisterPlace: {
            /**
             * @example ACTIVE
             * @enum {string}
             */
            status: "ACTIVE" | "VOID" | "VOID_REFUND" | "WAITING";
            /**
             * @description When it was booked, in UTC
             * @example 2026-02-20T10:30:00
             */
            created_at: string;
            /** @example cust_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @constant */
            type: "customer";
            /** @example Jane */
            firstname: string;
            /** @example Smith */
            lastname: string;
            /**
             * @description Empty for a customer who left none
             * @example jane@example.com
             */
            email: string;
            /**
             * @description Was admitted at least once
             * @example true
             */
            attended: boolean;
            /**
             * @description cash with a price of 0: it was free
             * @example card
             * @enum {string}
             */
            payment_method: "card" | "cash" | "pass";
            /**
             * @description What was paid for this place, in minor units; 0 if it was by pass
             * @example 1200
             */
            base100_price_paid: number;
            /**
             * @description CR if it was paid by pass
             * @example GBP
             */
            currency: string;
            /** @example opt_01k31d9ygge5ez2n8bdstrw7k9 */
            pricing_option_id: string;
        };
        RegisterResponse: {
            data: components["schemas"]["DateRegister"];
        };
        TokenErrorResponse: {
            /**
             * @description A word of RFC 6749
             * @example invalid_scope
             * @enum {string}
             */
            error: "invalid_client" | "invalid_request" | "invalid_scope" | "unsupported_grant_type";
            /** @example grant_type: is required */
            error_description: string;
        };
        TokenRequest: {
            /**
             * @description Needed in a form; in JSON it may be left out
             * @example client_credentials
             * @constant
             */
            grant_type?: "client_credentials";
            /**
             * @description Unless it is sent by HTTP Basic
             * @example m2m_01k31d9ygge5ez2n8bdstrw7k9
             */
            client_id?: string;
            /**
             * @description Unless it is sent by HTTP Basic
             * @example 3f6a9d0c5b1e4872a6d9f0c3b5e81742a96dcf03b5e8174296adfc03b5e81742
             */
            client_secret?: string;
            /**
             * @description Scopes separated by blanks; left out: all that the client has
             * @example events:read
             */
            scope?: string;
        };
        TokenResponse: {
            /** @example eyJhbGciOiJFUzI1NiJ9.eyJzY29wZSI6ImV2ZW50czpyZWFkIn0.c2lnbmF0dXJl */
            access_token: string;
            /**
             * @example Bearer
             * @constant
             */
            token_type: "Bearer";
            /**
             * @description Seconds
             * @example 3600
             */
            expires_in: number;
            /**
             * @description What it is good for
             * @example events:read
             */
            scope: string;
        };
    };
    responses: {
        /** @description Body too large (`body_too_large`) */
        body_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "body_too_large";
                };
            };
        };
        /** @description Busy (`busy`); Unavailable (`unavailable`) */
        busy_or_unavailable: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "busy" | "unavailable";
                };
            };
        };
        /** @description Insufficient scope (`insufficient_scope`) */
        insufficient_scope: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "insufficient_scope";
                    /** @example events:read */
                    scope?: string;
                };
            };
        };
        /** @description Internal error (`internal_error`) */
        internal_error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "internal_error";
                };
            };
        };
        /** @description Invalid input (`invalid_input`) */
        invalid_input: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "invalid_input";
                };
            };
        };
        /** @description Invalid token (`invalid_token`); Sign in first (`unauthenticated`) */
        invalid_token_or_unauthenticated: {
            headers: {
                /** @description Bearer */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "invalid_token" | "unauthenticated";
                };
            };
        };
        /** @description Malformed id (`malformed_id`) */
        malformed_id: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "malformed_id";
                };
            };
        };
        /** @description Not found (`not_found`) */
        not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "not_found";
                };
            };
        };
        /** @description Too many requests (`too_many_requests`) */
        too_many_requests: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                /** @description Calls allowed a minute */
                "RateLimit-Limit"?: number;
                /** @description Calls left */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until all are back */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "too_many_requests";
                };
            };
        };
        /** @description Unsupported media type (`unsupported_media_type`) */
        unsupported_media_type: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "unsupported_media_type";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AllowedPass = components['schemas']['AllowedPass'];
export type AuthorisationServerResponse = components['schemas']['AuthorisationServerResponse'];
export type BookingConfiguration = components['schemas']['BookingConfiguration'];
export type DateRegister = components['schemas']['DateRegister'];
export type DetailedBookingConfiguration = components['schemas']['DetailedBookingConfiguration'];
export type DetailedLiveEvent = components['schemas']['DetailedLiveEvent'];
export type EventFacilitator = components['schemas']['EventFacilitator'];
export type EventVoucher = components['schemas']['EventVoucher'];
export type FieldProblem = components['schemas']['FieldProblem'];
export type KeyResponse = components['schemas']['KeyResponse'];
export type KeySetResponse = components['schemas']['KeySetResponse'];
export type LiveEvent = components['schemas']['LiveEvent'];
export type LiveEventDate = components['schemas']['LiveEventDate'];
export type LiveEventResponse = components['schemas']['LiveEventResponse'];
export type LiveEventsResponse = components['schemas']['LiveEventsResponse'];
export type PaymentDetails = components['schemas']['PaymentDetails'];
export type PricingOption = components['schemas']['PricingOption'];
export type ProblemDetails = components['schemas']['ProblemDetails'];
export type RegisterPlace = components['schemas']['RegisterPlace'];
export type RegisterResponse = components['schemas']['RegisterResponse'];
export type TokenErrorResponse = components['schemas']['TokenErrorResponse'];
export type TokenRequest = components['schemas']['TokenRequest'];
export type TokenResponse = components['schemas']['TokenResponse'];
export type ResponseBodyTooLarge = components['responses']['body_too_large'];
export type ResponseBusyOrUnavailable = components['responses']['busy_or_unavailable'];
export type ResponseInsufficientScope = components['responses']['insufficient_scope'];
export type ResponseInternalError = components['responses']['internal_error'];
export type ResponseInvalidInput = components['responses']['invalid_input'];
export type ResponseInvalidTokenOrUnauthenticated = components['responses']['invalid_token_or_unauthenticated'];
export type ResponseMalformedId = components['responses']['malformed_id'];
export type ResponseNotFound = components['responses']['not_found'];
export type ResponseTooManyRequests = components['responses']['too_many_requests'];
export type ResponseUnsupportedMediaType = components['responses']['unsupported_media_type'];
export type $defs = Record<string, never>;
export interface operations {
    listLiveEvents: {
        parameters: {
            query?: {
                /**
                 * @description Left out: all dates. With it `startDate` is required, with `past` also `endDate`
                 * @example future
                 */
                timeFilter?: "future" | "past";
                /**
                 * @description The first instant at which a date may start, in UTC
                 * @example 2026-02-24T00:00:00.000Z
                 */
                startDate?: string;
                /**
                 * @description The instant before which a date must start, in UTC
                 * @example 2026-03-24T00:00:00.000Z
                 */
                endDate?: string;
                /**
                 * @description How many to return, with a `next_cursor`; left out: all there are
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description The `next_cursor` of the page before
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                cursor?: string;
            };
            header?: {
                /**
                 * @description The ETag of the last answer to the same call
                 * @example W/"kq3mYJ0Z1g2b4mYp9Qw8XzVvTtR"
                 */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what it says */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "booking_configuration": {
                     *             "booking_types": [
                     *               "INDIVIDUAL"
                     *             ],
                     *             "payment_methods": [
                     *               "CARD",
                     *               "PASS"
                     *             ],
                     *             "max_attendees": 20,
                     *             "waiting_list_enabled": true
                     *           },
                     *           "dates": [
                     *             {
                     *               "datetime": "2026-03-03T09:00:00",
                     *               "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "type": "event_date",
                     *               "tz": "Europe/London",
                     *               "duration": 60
                     *             }
                     *           ],
                     *           "facilitators": [
                     *             {
                     *               "id": "fac_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "type": "facilitator",
                     *               "name": "Sarah Jones"
                     *             }
                     *           ],
                     *           "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "type": "event",
                     *           "name": "Monday Yoga",
                     *           "format": "PHYSICAL"
                     *         }
                     *       ],
                     *       "next_cursor": "evt_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["LiveEventsResponse"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["invalid_token_or_unauthenticated"];
            403: components["responses"]["insufficient_scope"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showLiveEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the last answer to the same call
                 * @example W/"kq3mYJ0Z1g2b4mYp9Qw8XzVvTtR"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what it says */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "booking_configuration": {
                     *           "booking_types": [
                     *             "INDIVIDUAL"
                     *           ],
                     *           "payment_methods": [
                     *             "CARD",
                     *             "PASS"
                     *           ],
                     *           "allowed_passes": [
                     *             {
                     *               "id": "pass_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "type": "pass_template",
                     *               "name": "10-Class Pass",
                     *               "credits": 10,
                     *               "price": 5000,
                     *               "currency": "GBP",
                     *               "expiry_days": 180
                     *             }
                     *           ],
                     *           "max_attendees": 20,
                     *           "waiting_list_enabled": true
                     *         },
                     *         "dates": [
                     *           {
                     *             "datetime": "2026-03-03T09:00:00",
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "type": "event_date",
                     *             "tz": "Europe/London",
                     *             "duration": 60
                     *           }
                     *         ],
                     *         "facilitators": [
                     *           {
                     *             "id": "fac_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "type": "facilitator",
                     *             "name": "Sarah Jones"
                     *           }
                     *         ],
                     *         "payment_details": {
                     *           "pricing_options": [
                     *             {
                     *               "id": "opt_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "type": "pricing_option",
                     *               "name": "Standard",
                     *               "price": 1200,
                     *               "stock": 0,
                     *               "credits": 1
                     *             }
                     *           ],
                     *           "vouchers": [
                     *             {
                     *               "id": "voucher_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "type": "voucher",
                     *               "name": "Early Bird",
                     *               "code": "EARLY10",
                     *               "discount_type": "PERCENTAGE",
                     *               "discount_value": 10,
                     *               "currency": "GBP"
                     *             }
                     *           ]
                     *         },
                     *         "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "type": "event",
                     *         "name": "Monday Yoga",
                     *         "format": "PHYSICAL"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LiveEventResponse"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["invalid_token_or_unauthenticated"];
            403: components["responses"]["insufficient_scope"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showRegister: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the last answer to the same call
                 * @example W/"kq3mYJ0Z1g2b4mYp9Qw8XzVvTtR"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                id: string;
                /**
                 * @description Id of the date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                dateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what it says */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "event_id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "date_id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "attendees": [
                     *           {
                     *             "status": "ACTIVE",
                     *             "created_at": "2026-02-20T10:30:00",
                     *             "id": "cust_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "type": "customer",
                     *             "firstname": "Jane",
                     *             "lastname": "Smith",
                     *             "email": "jane@example.com",
                     *             "attended": true,
                     *             "payment_method": "card",
                     *             "base100_price_paid": 1200,
                     *             "currency": "GBP",
                     *             "pricing_option_id": "opt_01k31d9ygge5ez2n8bdstrw7k9"
                     *           }
                     *         ],
                     *         "waiting_list": [
                     *           {
                     *             "status": "ACTIVE",
                     *             "created_at": "2026-02-20T10:30:00",
                     *             "id": "cust_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "type": "customer",
                     *             "firstname": "Jane",
                     *             "lastname": "Smith",
                     *             "email": "jane@example.com",
                     *             "attended": true,
                     *             "payment_method": "card",
                     *             "base100_price_paid": 1200,
                     *             "currency": "GBP",
                     *             "pricing_option_id": "opt_01k31d9ygge5ez2n8bdstrw7k9"
                     *           }
                     *         ],
                     *         "cancelled_list": [
                     *           {
                     *             "status": "ACTIVE",
                     *             "created_at": "2026-02-20T10:30:00",
                     *             "id": "cust_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "type": "customer",
                     *             "firstname": "Jane",
                     *             "lastname": "Smith",
                     *             "email": "jane@example.com",
                     *             "attended": true,
                     *             "payment_method": "card",
                     *             "base100_price_paid": 1200,
                     *             "currency": "GBP",
                     *             "pricing_option_id": "opt_01k31d9ygge5ez2n8bdstrw7k9"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RegisterResponse"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["invalid_token_or_unauthenticated"];
            403: components["responses"]["insufficient_scope"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_type": "client_credentials",
                 *       "client_id": "m2m_01k31d9ygge5ez2n8bdstrw7k9",
                 *       "client_secret": "3f6a9d0c5b1e4872a6d9f0c3b5e81742a96dcf03b5e8174296adfc03b5e81742",
                 *       "scope": "events:read"
                 *     }
                 */
                "application/json": components["schemas"]["TokenRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9.eyJzY29wZSI6ImV2ZW50czpyZWFkIn0.c2lnbmF0dXJl",
                     *       "token_type": "Bearer",
                     *       "expires_in": 3600,
                     *       "scope": "events:read"
                     *     }
                     */
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description It cannot be given, in the words of RFC 6749 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "invalid_scope",
                     *       "error_description": "The client has the scopes events:read, and no other"
                     *     }
                     */
                    "application/json": components["schemas"]["TokenErrorResponse"];
                };
            };
            /** @description The client is not known, in the words of RFC 6749 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "invalid_client",
                     *       "error_description": "The client is unknown, or its secret is wrong"
                     *     }
                     */
                    "application/json": components["schemas"]["TokenErrorResponse"];
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showAuthorisationServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scopes_supported": [
                     *         "events:read",
                     *         "events-register:read"
                     *       ],
                     *       "issuer": "https://tickets.example.com",
                     *       "token_endpoint": "https://tickets.example.com/token",
                     *       "jwks_uri": "https://tickets.example.com/.well-known/jwks.json",
                     *       "response_types_supported": [],
                     *       "grant_types_supported": [
                     *         "client_credentials"
                     *       ],
                     *       "token_endpoint_auth_methods_supported": [
                     *         "client_secret_basic",
                     *         "client_secret_post"
                     *       ],
                     *       "service_documentation": "https://tickets.example.com/docs"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthorisationServerResponse"];
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showTokenKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kty": "EC",
                     *           "crv": "P-256",
                     *           "x": "Z1Xk2U5c",
                     *           "y": "b7a1vC9d",
                     *           "kid": "0198c2d4-7a10-7c3e-9f21-5b6a7c8d9e0f",
                     *           "use": "sig",
                     *           "alg": "ES256"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeySetResponse"];
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
}
