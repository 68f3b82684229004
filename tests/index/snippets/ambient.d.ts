// What snippets and mocks use of their packages, with the types that those declare.
declare const err: unknown
declare const response: Response

declare module '@clerk/shared/error' {
  interface ClerkAPIError {
    readonly code: string
    readonly message: string
    readonly longMessage: string | undefined
    readonly meta: any
  }
  interface ClerkAPIResponseError extends Error {
    readonly status: number
    readonly errors: ClerkAPIError[]
  }
  export function isClerkAPIResponseError(error: unknown): error is ClerkAPIResponseError
}

declare module 'msw' {
  interface HttpHandler { readonly info: object }
  export const http: {
    all(path: string | RegExp, resolver: () => Response): HttpHandler
  }
  export const HttpResponse: {
    json(body: unknown, init?: ResponseInit): Response
  }
}
